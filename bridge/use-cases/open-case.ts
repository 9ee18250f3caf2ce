import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { CASE_SERIES, decideOpenCase } from '#shared/domain/open-case.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { OpenCase } from '#shared/schema/case-command.ts'
import { cardOfCase } from './card-of-case.ts'
import { findCase, type RecordedCase } from './decide-on-case.ts'
import { nextNumber } from './next-number.ts'
import { recordDecision } from './record-decision.ts'

/** Opens a berkas on the newest SOP version, or on the one that is named, with the next agenda number. */
export async function openCase(ports: Ports, actor: Actor, command: OpenCase): Promise<RecordedCase> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'case', id: command.caseId },
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  const caseFile = await findCase(ports.store, actor, command.caseId)
  return { seq, card: await cardOfCase(ports, caseFile) }
}

async function decide(ports: Ports, tx: RecordReader, attempt: Attempt<OpenCase>): Promise<Decision> {
  const { sopId, sopVersion, caseId, applicant } = attempt.command
  if (await tx.find('case', caseId)) throw new DomainError('case-already-open')
  const sop = ports.catalogue.sop(sopId, sopVersion)
  if (!sop) throw new DomainError('sop-not-found', { sop: sopId })
  const calendar = ports.catalogue.calendar(sop.calendar.id)
  const ref = ports.catalogue.calendarRef(sop.calendar.id)
  if (!calendar || !ref) throw new DomainError('calendar-not-found', { calendar: sop.calendar.id })
  await ports.catalogue.keepSop(sop)
  await ports.catalogue.keepCalendar(ref)
  const known = applicant.nip === undefined ? undefined : await tx.personByNip(applicant.nip)
  return decideOpenCase(sop, {
    ...attempt,
    ...(await nextNumber(tx, CASE_SERIES, { now: attempt.now, calendar })),
    calendar: ref,
    knownPersonId: known?.subjectId,
  })
}
