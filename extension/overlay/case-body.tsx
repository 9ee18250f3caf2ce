import { ArrowRight, Inbox } from 'lucide'
import { advanceTimes } from '#shared/domain/advance-times.ts'
import type { PageCase } from '../messaging/page-view.ts'
import { CaseClock } from '../ui/case-clock.tsx'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { KelengkapanList } from './kelengkapan-list.tsx'
import { OwnData } from './own-data.tsx'

/** One case: where it stands, what the step needs, and what comes next. */
export function CaseBody(props: CardProps) {
  const { model, words, language } = props
  const current = model.chosen.value
  if (!current) return null
  const { step, next } = current
  const clock = (
    <CaseClock times={advanceTimes(current.times, model.now.value)} words={words} language={language} />
  )
  return (
    <>
      <CaseHead {...props} current={current} />
      <OwnData {...props} current={current} />
      {current.status === 'returned' && (
        <>
          <Returned {...props} current={current} />
          {clock}
        </>
      )}
      {current.status === 'held' && (
        <>
          <p class="note warn">{words('held')}</p>
          {clock}
        </>
      )}
      {current.status === 'done' && (
        <p class="note ok">
          <Icon node={Inbox} />
          {words('caseDone')}
        </p>
      )}
      {current.status === 'open' && step && (
        <>
          <div class="step">
            <p class="step-no">{words('stepOf', { no: step.no })}</p>
            <h2>{step.kegiatan}</h2>
            <p class="soft who" title={step.pelaksana.join(' / ')}>
              {step.pelaksana.length > 0
                ? words('doneBy', { names: step.pelaksana.join(' / ') })
                : words('doneByUnnamed')}
            </p>
            {current.holder && <p class="soft">{words('heldBy', { name: current.holder })}</p>}
          </div>
          {clock}
          <KelengkapanList {...props} step={step} />
          {step.output.length > 0 && (
            <div class="part">
              <h3>{words('output')}</h3>
              <p>{step.output.join('; ')}</p>
            </div>
          )}
          {next && (
            <p class="next">
              <Icon node={ArrowRight} size={14} />
              <span>
                <b>{words('next')}:</b> {next.no}. {next.kegiatan}
                {next.pelaksana.length > 0 && <span class="soft"> – {next.pelaksana.join(' / ')}</span>}
              </span>
            </p>
          )}
        </>
      )}
    </>
  )
}

function CaseHead({ model, words, current }: CardProps & { current: PageCase }) {
  const { row } = current
  const others = (model.view.value?.cases.length ?? 1) - 1
  const done = current.marks.filter((mark) => mark === 'done').length
  const progress = words('done', { done, total: current.marks.length })
  return (
    <div class="case">
      <p class="case-line">
        <span class="figures">{current.number}</span>
        {current.applicantName && <strong>{current.applicantName}</strong>}
      </p>
      <p class="soft">{current.sopTitle}</p>
      {row && (
        <p class="soft">
          {words(row.isWithBerkas ? 'row' : 'rowBehind', { no: row.no, total: row.total })}
          {row.name && ` – ${row.name}`}
          {row.portalStatus && ` (${row.portalStatus})`}
        </p>
      )}
      <div class="track" role="img" aria-label={progress} title={progress}>
        {current.marks.map((mark, index) => (
          <i class={mark} key={index} />
        ))}
      </div>
      {others > 0 && (
        <button type="button" class="button quiet small" onClick={byPerson(() => model.choose(undefined))}>
          {words('otherCases', { count: others })}
        </button>
      )}
    </div>
  )
}

function Returned({ words, current }: CardProps & { current: PageCase }) {
  return (
    <div class="note warn">
      <div>
        <b>{words('returned')}</b> {current.returnReason}
      </div>
    </div>
  )
}
