import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { ExplainedCase, ExplainedDeadline } from '#shared/schema/explained-deadline.ts'
import { fullMoment, plainDate } from '#shared/words/time-words.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { type SegmentDay, segmentDays } from './segment-days.ts'

/** "Mengapa tenggat ini?": asked of the office's server when it is unfolded, and again after each change. */
export function CaseDeadline({ card }: { card: CaseCard }) {
  const { words, language } = usePanel()
  const { problem, run } = useCommand()
  const why = useSignal<{ readonly of: ExplainedCase; readonly revision: number } | undefined>(undefined)
  if (!card.current && !card.clock.total) return null
  async function ask(): Promise<void> {
    const of = await run((client) => client.cases.explainDeadline.query({ caseId: card.id, language }))
    if (of) why.value = { of, revision: card.revision }
  }
  const shown = why.value?.revision === card.revision ? why.value.of : undefined
  return (
    <details
      class="part"
      key={`${card.revision} ${language}`}
      onToggle={(event) => {
        if (event.currentTarget.open && !shown) void ask()
      }}
    >
      <summary>{words('why.title')}</summary>
      <Problem text={problem.value} />
      {!shown && !problem.value && <p class="soft">{words('loading')}</p>}
      {shown && <Explained of={shown} />}
    </details>
  )
}

function Explained({ of: { step, ahead, service, calendar, rules } }: { of: ExplainedCase }) {
  const { words, language } = usePanel()
  return (
    <div class="stack small-text">
      {step && <Deadline of={step} />}
      {ahead && <Deadline of={ahead} />}
      <Deadline of={service} />
      <p class="soft">
        {words('why.calendar', {
          title: calendar.title,
          version: calendar.version,
          until: plainDate(calendar.decreedUntil, language),
        })}
        {calendar.isOutdated && ` ${words('why.outdated')}`}
      </p>
      {rules.length > 0 && (
        <div>
          <h3>{words('why.rules')}</h3>
          <ul class="bullets">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Deadline({ of }: { of: ExplainedDeadline }) {
  const { words, language } = usePanel()
  const provisional = of.provisional ? ` (${words('why.provisional')})` : ''
  return (
    <section class="stack-tight">
      <h3>{words(`why.${of.of}`, { title: of.title })}</h3>
      {of.dueAt && (
        <p class="figures">
          <b>{words('why.due', { at: fullMoment(of.dueAt, language) })}</b>
          {provisional}
        </p>
      )}
      {of.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Days title={words('why.hours')} days={segmentDays(of.segments, language)} />
      <Days title={words('why.replaced')} days={segmentDays(of.replaced, language)} />
      {of.skipped.length > 0 && (
        <>
          <h4>{words('why.skipped')}</h4>
          <ul class="bullets figures">
            {of.skipped.map(({ date, reason, decree }) => (
              <li key={`${date} ${reason}`}>
                {plainDate(date, language)}: {reason}
                {decree && <span class="soft"> ({decree})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Days({ title, days }: { title: string; days: readonly SegmentDay[] }) {
  const { words } = usePanel()
  if (days.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul class="bullets figures">
        {days.map(({ day, from, to, minutes, regime }) => (
          <li key={`${day} ${from}`}>
            {words('why.segment', { day, from, to, minutes })} <span class="soft">({regime})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
