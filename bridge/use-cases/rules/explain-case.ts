import type { Ports } from '#bridge/ports/ports.ts'
import { explainCase as explain } from '#shared/domain/explain/explain-case.ts'
import { isSameCalendar } from '#shared/domain/rules/is-same-calendar.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ExplainedCase } from '#shared/schema/explained-deadline.ts'
import type { Language } from '#shared/schema/language.ts'
import { timeSentences } from '#shared/sop/time-sentences.ts'
import { calendarOf, sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'

/** "Mengapa tenggat ini?" for the step of a berkas and for its whole service. */
export async function explainCase(
  ports: Ports,
  actor: Actor,
  { caseId, language }: { readonly caseId: string; readonly language?: Language | undefined },
): Promise<ExplainedCase> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const sop = sopOf(ports, caseFile)
  const calendar = calendarOf(ports, caseFile)
  const stored = ports.catalogue
    .calendars()
    .calendars.find(({ id, version }) => id === calendar?.id && version === calendar.version)
  if (!calendar || !stored) throw new DomainError('calendar-not-found', { calendar: caseFile.calendar.id })
  const sources = { sop, calendar, stored, now: ports.clock.now().getTime(), language }
  const newest = ports.catalogue.calendarRef(sop.calendar.id)
  return {
    number: caseFile.number,
    calendar: {
      ...{ id: stored.id, version: stored.version, title: stored.title, decreedUntil: stored.decreedUntil },
      isOutdated: newest !== undefined && !isSameCalendar(caseFile.calendar, newest),
    },
    ...explain(caseFile, sources),
    rules: timeSentences(sop, calendar.mingguInWorkingDays, language),
  }
}
