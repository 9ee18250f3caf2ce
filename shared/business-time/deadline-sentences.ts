import type { Calendar } from '#shared/schema/calendar.ts'
import type { Duration, DurationUnit } from '#shared/schema/duration.ts'
import type { DeadlineSegment, SkippedDay } from './deadline-parts.ts'
import type { DeadlineExplanation } from './explain-deadline.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { localDay } from './local-day.ts'
import { speakInstant } from './speak-instant.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What was asked: a length of time after a receipt, or before an event. `at` in epoch ms. */
export interface DeadlineQuestion {
  duration: Duration
  side: 'after' | 'before'
  at: number
}

const unitRules: Readonly<Record<DurationUnit, string>> = {
  menit: 'dihitung hanya dalam jam layanan',
  jam: 'dihitung hanya dalam jam layanan',
  hari: 'hari kerja, sampai loket tutup pada hari terakhir',
  minggu: 'dihitung dalam hari kerja, sampai loket tutup pada hari terakhir',
  'hari kalender': 'setiap hari dihitung, juga hari libur, sampai pukul 23.59',
  bulan: 'sampai tanggal yang sama (atau hari terakhir bulan itu) pukul 23.59; hari libur tidak menggesernya',
}

/** "Mengapa tenggat ini?" in sentences, the answer last. `calendar` and `stored` are one calendar in its two forms. */
export function deadlineSentences(
  deadline: DeadlineExplanation & { provisional: boolean },
  question: DeadlineQuestion,
  { calendar, stored }: { calendar: WorkingCalendar; stored: Calendar },
): string[] {
  const { duration, side, at } = question
  const { say, sayDate } = speakInstant(calendar)
  const length = `${duration.value} ${duration.unit}`
  const weeks = duration.unit === 'minggu' ? ` (1 minggu = ${calendar.mingguInWorkingDays} hari kerja)` : ''
  const decrees = new Map(stored.regimes.map(({ id, decree }) => [id, decree]))
  const opening =
    side === 'after'
      ? `Diterima ${say(at)}; waktunya ${length}${weeks}: ${unitRules[duration.unit]}.`
      : `Paling lambat ${length}${weeks} sebelum ${say(at)}: ${unitRules[duration.unit]}.`
  return [
    opening,
    ...receiptSentences(deadline, calendar.dayOfReceipt === 'counted', sayDate),
    ...byRegime(deadline.segments, indonesianZones[calendar.timeZone].offset).map(
      ({ regime, days, minutes }) =>
        regime === 'kalender'
          ? 'Yang dihitung: setiap hari kalender.'
          : `Yang dihitung: ${days} hari layanan, ${minutes} menit, menurut aturan "${regime}"${ofDecree(decrees.get(regime))}.`,
    ),
    ...deadline.skipped.map(
      (day) => `Tidak dihitung: ${sayDate(day.date)}${whyNot(day, sayDate(day.date))}.`,
    ),
    `Karena itu tenggatnya ${say(deadline.due)}.`,
    ...(deadline.lastClosing === undefined || deadline.lastClosing === deadline.due
      ? []
      : [`Jam layanan terakhir sebelum tenggat itu berakhir ${say(deadline.lastClosing)}.`]),
    ...(deadline.provisional
      ? [`Masih sementara: hari libur baru ditetapkan sampai ${sayDate(stored.decreedUntil)}.`]
      : []),
  ]
}

function receiptSentences(
  { receivedOn }: DeadlineExplanation,
  isCounted: boolean,
  sayDate: (date: string) => string,
): string[] {
  if (receivedOn === undefined) return []
  const how = isCounted ? 'dan hari itu sudah hari ke-1' : 'dan hari ke-1 adalah hari kerja sesudahnya'
  return [`Dihitung diterima pada ${sayDate(receivedOn)}, ${how}.`]
}

/** Of a plain day without service the reason is its own name, which already stands in the date. */
function whyNot({ reason, decree }: SkippedDay, date: string): string {
  if (date.startsWith(reason)) return ' (tidak ada layanan)'
  return `, ${reason.replace(', tidak dihitung', '')}${ofDecree(decree)}`
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
