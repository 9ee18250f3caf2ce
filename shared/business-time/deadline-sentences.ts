import type { Calendar } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { Language } from '#shared/schema/language.ts'
import { type WhyWords, whyWords } from '#shared/text/why-words.ts'
import type { DeadlineSegment, SkippedDay } from './deadline-parts.ts'
import type { DeadlineExplanation } from './explain-deadline.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { localDay } from './local-day.ts'
import { skippedReason } from './skipped-reason.ts'
import { speakInstant } from './speak-instant.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What was asked: a length of time after a receipt, or before an event. `at` in epoch ms. */
export interface DeadlineQuestion {
  duration: Duration
  side: 'after' | 'before'
  at: number
}

/** One calendar in its two forms, and in whose language it is spoken of. */
export interface SpokenCalendar {
  readonly calendar: WorkingCalendar
  readonly stored: Calendar
  readonly language?: Language | undefined
}

/** "Mengapa tenggat ini?" in sentences, the answer last. */
export function deadlineSentences(
  deadline: DeadlineExplanation & { provisional: boolean },
  { duration, side, at }: DeadlineQuestion,
  { calendar, stored, language = 'id' }: SpokenCalendar,
): string[] {
  const words = whyWords(language)
  const { say, sayDate } = speakInstant(calendar, language)
  const length = lengthWords(duration, words)
  const days = String(calendar.mingguInWorkingDays)
  const asked = {
    at: say(at),
    length: duration.unit === 'minggu' ? words('week', { length, days }) : length,
    how: words(`read.${duration.unit}`),
  }
  const decrees = new Map(stored.regimes.map(({ id, decree }) => [id, decree]))
  const { receivedOn, lastClosing, due } = deadline
  const isFirst = calendar.dayOfReceipt === 'counted'
  return [
    words(side, asked),
    ...(receivedOn === undefined
      ? []
      : [words(isFirst ? 'receivedFirst' : 'receivedNext', { date: sayDate(receivedOn) })]),
    ...byRegime(deadline.segments, indonesianZones[calendar.timeZone].offset).map(
      ({ regime, days, minutes }) =>
        regime === 'kalender'
          ? words('countedAll')
          : words('counted', {
              ...{ days: String(days), minutes: String(minutes) },
              regime: `"${regime}"${ofDecree(decrees.get(regime))}`,
            }),
    ),
    ...deadline.skipped.map((day) => skippedSentence(day, { calendar, language })),
    words('therefore', { at: say(due) }),
    ...(lastClosing === undefined || lastClosing === due
      ? []
      : [words('lastClosing', { at: say(lastClosing) })]),
    ...(deadline.provisional ? [words('provisional', { date: sayDate(stored.decreedUntil) })] : []),
  ]
}

/** `2 hari`, `2 working days`. */
export function lengthWords({ value, unit }: Duration, words: WhyWords): string {
  return `${value} ${words(`unit.${unit}`)}`
}

/** Of a plain day without service the reason is its own name, which already stands in the date. */
function skippedSentence(
  { date, reason, decree }: SkippedDay,
  { calendar, language }: Pick<SpokenCalendar, 'calendar' | 'language'>,
): string {
  const words = whyWords(language)
  const said = { date: speakInstant(calendar, language).sayDate(date) }
  if (speakInstant(calendar).sayDate(date).startsWith(reason)) return words('skippedPlain', said)
  return words('skipped', { ...said, reason: `${skippedReason(reason, language)}${ofDecree(decree)}` })
}

function ofDecree(decree: string | undefined): string {
  return decree === undefined ? '' : ` (${decree})`
}

/** Neighbouring stretches under one regime as one; a long deadline would fill a page else. */
function byRegime(segments: readonly DeadlineSegment[], offset: number) {
  const runs: { regime: string; dates: Set<number>; minutes: number }[] = []
  for (const { regime, from, minutes } of segments) {
    let run = runs.at(-1)
    if (run?.regime !== regime) {
      run = { regime, dates: new Set(), minutes: 0 }
      runs.push(run)
    }
    run.dates.add(localDay(from, offset))
    run.minutes += minutes
  }
  return runs.map(({ regime, dates, minutes }) => ({ regime, days: dates.size, minutes }))
}
