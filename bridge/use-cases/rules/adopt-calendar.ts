import type { Ports } from '#bridge/ports/ports.ts'
import { decideAdoptCalendar } from '#shared/domain/rules/adopt-calendar.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AdoptCalendar } from '#shared/schema/rule-command.ts'
import { cardOfCase, sopOf } from '../card-of-case.ts'
import { findCase, type RecordedCase } from '../decide-on-case.ts'
import { recordDecision } from '../record-decision.ts'

/** Has one running berkas go by the newest calendar, because somebody asks for it and says why. */
export async function adoptCalendar(
  ports: Ports,
  actor: Actor,
  command: AdoptCalendar,
): Promise<RecordedCase> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'case', id: command.caseId },
    decide: async (tx, attempt) => {
      const caseFile = await findCase(tx, actor, command.caseId)
      const { id } = sopOf(ports, caseFile).calendar
      const newest = ports.catalogue.calendarRef(id)
      if (!newest) throw new DomainError('calendar-not-found', { calendar: id })
      const decision = decideAdoptCalendar(newest, caseFile, attempt)
      if (decision.ok) await ports.catalogue.keepCalendar(newest)
      return decision
    },
  })
  const caseFile = await findCase(ports.store, actor, command.caseId)
  return { seq, card: await cardOfCase(ports, caseFile) }
}
