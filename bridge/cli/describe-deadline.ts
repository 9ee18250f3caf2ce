import type { DeadlineExplanation } from '#shared/business-time/explain-deadline.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { Calendar } from '#shared/schema/calendar.ts'

/** The deadline and its reasons as a person reads them: what counted, what did not, under which rule. */
export function describeDeadline(
  deadline: DeadlineExplanation & { provisional: boolean },
  calendar: Calendar,
): string {
  const zone = indonesianZones[calendar.timeZone].name
  const { timeZone } = calendar
  const day = new Intl.DateTimeFormat('id-ID', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
  })
  const time = new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit' })
  const say = (at: number): string => `${day.format(at)} ${time.format(at)}`
  const lines = [
    `Jatuh tempo: ${say(deadline.due)} ${zone}${deadline.provisional ? ' (sementara)' : ''}`,
    `Kalender: ${calendar.title} (${calendar.id} versi ${calendar.version})`,
  ]
  if (deadline.lastClosing !== undefined)
    lines.push(`Loket terakhir tutup sebelum itu: ${say(deadline.lastClosing)} ${zone}`)
  if (deadline.receivedOn) lines.push(`Dihitung diterima pada: ${spelledDate(deadline.receivedOn)}`)
  lines.push('Waktu yang dihitung:')
  for (const { from, to, regime, minutes } of deadline.segments) {
    const end = day.format(from) === day.format(to) ? time.format(to) : say(to)
    lines.push(`  ${say(from)}–${end}  ${minutes} menit  [${regime}]`)
  }
  if (deadline.skipped.length > 0) lines.push('Hari yang tidak dihitung:')
  for (const { date, reason, decree } of deadline.skipped) {
    lines.push(`  ${spelledDate(date)}  ${reason}${decree === undefined ? '' : ` (${decree})`}`)
  }
  return lines.join('\n')
}
