import { receiptDay } from '#shared/business-time/receipt-day.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CardSources } from './card-sources.ts'
import { caseClocks } from './case-clocks.ts'
import { PRODUCT_RULE } from './clock-pauses.ts'

/** The clocks of a berkas as the board and the overlay show them. Without the calendar no time is counted. */
export function clockCard(caseFile: CaseFile, { sop, calendar, now }: CardSources): CaseCard['clock'] {
  const total = sop.total?.waktu
  const { rule, by } = returnClockOf(caseFile, sop.clock?.returnRule)
  const fixed = {
    ...(total && { total: { value: total.value, unit: total.unit } }),
    ...(sop.clock?.start && { start: sop.clock.start }),
    returnRule: by === 'sop' ? ('menurut-sop' as const) : ('aturan-bawaan' as const),
    onReturn: rule,
    ...(caseFile.receivedAt && { letter: letterOf(caseFile.receivedAt, calendar) }),
    asOf: now.toISOString(),
  }
  const last = caseFile.clock.at(-1)
  if (!calendar) {
    const running = last && !last.to ? last.owner : undefined
    return { ...fixed, ...(running && { running }), officeMinutes: 0, applicantMinutes: 0, outsideMinutes: 0 }
  }
  const { running, minutes, service } = caseClocks(caseFile, { sop, calendar, now: now.getTime() })
  const { parts, noDue, startedAt, used } = service
  return {
    ...fixed,
    ...(running && { running }),
    officeMinutes: minutes.office,
    applicantMinutes: minutes.applicant,
    outsideMinutes: minutes.outside,
    ...(parts && { dueAt: new Date(parts.due).toISOString(), provisional: parts.provisional }),
    ...(noDue && { noDue }),
    ...(startedAt !== undefined && { startedAt: new Date(startedAt).toISOString(), usedMinutes: used }),
  }
}

function letterOf(receivedAt: string, calendar: WorkingCalendar | undefined): CaseCard['clock']['letter'] {
  const countsOn = calendar && receiptDay(calendar, Date.parse(receivedAt))
  return { receivedAt, ...(countsOn && { countsOn }) }
}

/** The rule of the return that is open, else the one that a return to come falls under. */
function returnClockOf(
  { status, returns }: CaseFile,
  stated: 'stops' | 'runs' | 'restarts' | undefined,
): typeof PRODUCT_RULE {
  const open = status === 'returned' ? returns.at(-1) : undefined
  if (open) return open.clock ?? PRODUCT_RULE
  return stated ? { rule: stated, by: 'sop' } : PRODUCT_RULE
}
