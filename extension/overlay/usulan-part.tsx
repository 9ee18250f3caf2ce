import { ListChecks } from 'lucide'
import type { ShownUsulan, UsulanMatch } from '#shared/schema/usulan.ts'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'

/** What the list of usulan on the page says that the office does not have yet, to be taken over by one click. */
export function UsulanPart({ usulan, words }: CardProps) {
  const matches = usulan.matches.value
  if (usulan.rows.value.length === 0 || !matches) return null
  const shownOf = ({ entry }: UsulanMatch) => usulan.rows.value[entry]
  const changed = matches.filter(({ found }) => found === 'changed')
  const unlinked = matches.filter(({ found }) => found === 'unlinked')
  const same = matches.filter(({ found }) => found === 'same').length
  return (
    <section class="part usulan" aria-label={words('usulan')}>
      <h3>{words('usulan')}</h3>
      {usulan.notice.value && (
        <p class="note" role="status">
          {usulan.notice.value}
        </p>
      )}
      {changed.length > 0 && (
        <>
          <ul>
            {changed.map((match) => (
              <Change key={match.entry} match={match} shown={shownOf(match)} words={words} />
            ))}
          </ul>
          <button
            type="button"
            class="button primary"
            disabled={usulan.isBusy.value}
            onClick={byPerson(
              () =>
                void usulan.record((recorded, wanted) =>
                  words(recorded === wanted ? 'usulanRecorded' : 'usulanRecordedSome', { recorded, wanted }),
                ),
            )}
          >
            <Icon node={ListChecks} />
            {words('usulanRecord', { count: changed.length })}
          </button>
        </>
      )}
      {same > 0 && <p class="soft">{words('usulanSame', { count: same })}</p>}
      {unlinked.map((match) => (
        <Unlinked key={match.entry} match={match} shown={shownOf(match)} usulan={usulan} words={words} />
      ))}
      {changed.length + same + unlinked.length === 0 && <p class="soft">{words('usulanNone')}</p>}
    </section>
  )
}

type RowProps = Pick<CardProps, 'words'> & { match: UsulanMatch; shown: ShownUsulan | undefined }

function Change({ match, shown, words }: RowProps) {
  const [place] = match.places
  if (!shown || !place) return null
  return (
    <li>
      <span class="figures">{shown.nomor}</span>
      <span class="soft">
        {place.number}
        {place.row !== undefined && ` · ${words('usulanRow', { row: place.row })}`}
      </span>
      <span>
        {match.before !== undefined && `${match.before} → `}
        <b>{shown.status}</b>
      </span>
      {match.meaning && <span class="soft">{match.meaning}</span>}
      {match.kegiatan && <span class="soft">{words('usulanStep', { kegiatan: match.kegiatan })}</span>}
    </li>
  )
}

/** Whose number it is, a person says; it is offered for each row the person of the usulan has, and never chosen. */
function Unlinked({ match, shown, usulan, words }: RowProps & Pick<CardProps, 'usulan'>) {
  if (!shown) return null
  return (
    <div class="unlinked">
      <p>{words('usulanUnlinked', { nomor: shown.nomor, jenis: shown.jenis })}</p>
      {match.places.map((place) => (
        <button
          type="button"
          class="button small"
          key={`${place.caseId} ${place.row}`}
          disabled={usulan.isBusy.value}
          onClick={byPerson(() => void usulan.link(shown, place))}
        >
          {words('usulanLink', { number: place.number, row: place.row ?? 1 })}
        </button>
      ))}
    </div>
  )
}
