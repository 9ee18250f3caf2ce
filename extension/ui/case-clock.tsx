import { Clock, Hourglass, Pause, TriangleAlert } from 'lucide'
import type { CaseTimes } from '#shared/domain/case-times.ts'
import { caseTone } from '#shared/domain/deadline-tone.ts'
import { type ClockLine, type ClockSpeech, clockLines } from '#shared/words/clock-lines.ts'
import { Icon } from './icon.tsx'

/** The clocks of a case in working time, in words and colour: never colour alone. Spans, for it stands in buttons too. */
export function CaseClock({ times, ...speech }: ClockSpeech & { times: CaseTimes }) {
  const lines = clockLines(times, speech)
  if (lines.length === 0) return null
  return (
    <span class={`clock figures of-${caseTone(times)}`}>
      {lines.map((line) => (
        <span key={line.kind} class={`clock-line ${line.tone === 'soft' ? 'soft' : `tone-${line.tone}`}`}>
          <Icon node={iconOf(line)} size={14} />
          <span>
            {line.lead && <b>{line.lead} </b>}
            {line.lead && line.kind === 'step' && '· '}
            {line.text}
            {line.doubt && <span class="soft"> ({line.doubt})</span>}
          </span>
        </span>
      ))}
    </span>
  )
}

function iconOf({ kind, tone }: ClockLine): typeof Clock {
  if (tone === 'bad') return TriangleAlert
  return { step: Clock, service: Hourglass, pause: Pause, totals: Clock }[kind]
}
