import { segmentsBetween } from '#shared/business-time/deadline-parts.ts'
import { deadlineSentences, type SpokenCalendar } from '#shared/business-time/deadline-sentences.ts'
import { explainDeadline } from '#shared/business-time/explain-deadline.ts'
import { explainDueBefore } from '#shared/business-time/explain-due-before.ts'
import { skippedReason } from '#shared/business-time/skipped-reason.ts'
import { speakInstant } from '#shared/business-time/speak-instant.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { ExplainedDeadline } from '#shared/schema/explained-deadline.ts'
import { whyWords } from '#shared/text/why-words.ts'
import { type Pause, pausedMinutes } from '../clock-pauses.ts'
import type { DueParts } from '../service-clock.ts'
import { pauseSentence } from './pause-sentence.ts'

interface Asked {
  readonly parts: DueParts
  readonly pauses: readonly Pause[]
  readonly waktu: Duration
  /** The receipt that the time counts from, or the event that it counts back from. */
  readonly at: number
  readonly side: 'after' | 'before'
}

type Parts = Pick<ExplainedDeadline, 'segments' | 'skipped' | 'pauses' | 'replaced' | 'sentences'>

/** What a due moment rests on: the stated time first, then what stood still and moved it on. */
export function explainParts({ parts, pauses, waktu, at, side }: Asked, calendars: SpokenCalendar): Parts {
  const { calendar, stored, language } = calendars
  const explain = side === 'after' ? explainDeadline : explainDueBefore
  const why = explain(calendar, at, waktu)
  if (!why.ok) throw new Error('a deadline that was reckoned cannot be explained')
  const { say, sayDate } = speakInstant(calendar, language)
  const words = whyWords(language)
  const isMoved = parts.due !== parts.stated
  const spans = pauses.map((pause) => ({ ...pause, minutes: pausedMinutes(calendar, [pause], waktu) }))
  const moved = [
    ...spans.filter(({ minutes }) => minutes > 0).map((span) => pauseSentence(span, calendars)),
    words('moved', { at: say(parts.due) }),
  ]
  return {
    segments: why.segments.map(isoSegment),
    skipped: why.skipped.map((day) => ({ ...day, reason: skippedReason(day.reason, language) })),
    pauses: spans.map(({ owner, from, to, minutes, lasts }) => ({
      ...{ owner, minutes, lasts },
      ...{ from: iso(from), to: iso(to) },
    })),
    replaced: isMoved ? segmentsBetween(calendar, parts.stated, parts.due).map(isoSegment) : [],
    sentences: [
      ...deadlineSentences(
        { ...why, provisional: parts.provisional && !isMoved },
        { duration: waktu, side, at },
        calendars,
      ),
      ...(isMoved ? moved : []),
      ...(isMoved && parts.provisional ? [words('provisional', { date: sayDate(stored.decreedUntil) })] : []),
    ],
  }
}

function isoSegment({ from, to, regime, minutes }: ReturnType<typeof segmentsBetween>[number]) {
  return { from: iso(from), to: iso(to), regime, minutes }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
