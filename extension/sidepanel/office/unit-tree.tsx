import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { plainDate } from '#shared/words/time-words.ts'
import { usePanel } from '../panel-context.ts'

interface UnitsProps {
  readonly office: OrganisationCard
  /** Whose units; none = the agency itself. */
  readonly parent?: string
}

/** Units below each other, each with its posts and who fills them today. */
export function UnitTree({ office, parent }: UnitsProps) {
  const units = office.units.filter((unit) => unit.parent === parent)
  if (units.length === 0) return null
  return (
    <ul class="units">
      {units.map(({ id, name }) => (
        <li key={id} class="stack-tight">
          <h3>{name}</h3>
          <Posts office={office} unitId={id} />
          <UnitTree office={office} parent={id} />
        </li>
      ))}
    </ul>
  )
}

function Posts({ office, unitId }: { office: OrganisationCard; unitId: string }) {
  const { words, language } = usePanel()
  const posts = office.posts
    .filter((post) => post.unitId === unitId)
    .sort((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
  return (
    <ul class="posts small-text">
      {posts.map(({ id, title, fillers }) => {
        const since = (filler: (typeof fillers)[number]) =>
          office.holdings.find(
            (each) => each.postId === id && each.name === filler.name && each.accountId === filler.accountId,
          )?.from
        return (
          <li key={id}>
            {title}: {fillers.length === 0 && <em>{words('office.vacant')}</em>}
            {fillers.map((filler, at) => {
              const { name, capacity, jabatan } = filler
              const from = capacity === 'own' ? since(filler) : undefined
              return (
                <span key={`${name} ${capacity}`}>
                  {at > 0 && '; '}
                  <strong>{name}</strong>
                  {capacity !== 'own' && ` (${jabatan.replaceAll('\n', ' ')})`}
                  {from && (
                    <span class="soft"> {words('office.since', { from: plainDate(from, language) })}</span>
                  )}
                </span>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}
