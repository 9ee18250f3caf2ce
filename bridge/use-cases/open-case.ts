import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { CASE_SERIES, decideOpenCase } from '#shared/domain/open-case.ts'
import { ownerUnit } from '#shared/domain/organisation/owner-unit.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { cardOfCase } from './card-of-case.ts'
import { findCase, type RecordedCase } from './decide-on-case.ts'
import { findLetter } from './find-letter.ts'
import { nextNumber } from './next-number.ts'
import { recordDecision } from './record-decision.ts'
import { sopInForce } from './sops/sop-in-force.ts'

/** Opens a berkas on the SOP version in force, named or not, with the next agenda number. */
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
  const letter = await openingLetter(tx, attempt)
  const chosen = await sopInForce(ports, tx, { sopId, version: sopVersion })
  if (!chosen.ok) return chosen
  const { sop, calendar, ref } = chosen
  const known = applicant.nip === undefined ? undefined : await tx.personByNip(applicant.nip)
  const knownAs = known && (await tx.subject(known.subjectId))?.data
  return decideOpenCase(sop, {
    ...attempt,
    ...(await nextNumber(tx, CASE_SERIES, { now: attempt.now, calendar })),
    calendar: ref,
    ...{ knownPersonId: known?.subjectId, knownAs },
    receivedAt: letter?.receivedAt,
    unitId: await unitOf(tx, sop, attempt),
  })
}

/** A berkas is opened by a letter that came in and that the actor may see, or by none. */
async function openingLetter(
  tx: RecordReader,
  { command: { letterId }, actor }: Attempt<OpenCase>,
): Promise<Letter | undefined> {
  if (letterId === undefined) return undefined
  const letter = await findLetter(tx, actor, letterId)
  if (letter.direction !== 'incoming')
    throw new DomainError('letter-opens-no-case', { number: letter.agenda.printed })
  return letter
}

/** The unit it will belong to; undefined in an office without a structure. */
async function unitOf(
  tx: RecordReader,
  sop: Sop,
  { command: { unitId }, actor }: Attempt<OpenCase>,
): Promise<string | undefined> {
  const organisation = await tx.find('organisation', OFFICE_ID)
  const found = organisation && ownerUnit(organisation, { sop, actor, unitId })
  if (unitId !== undefined && found === undefined) throw new DomainError('unit-not-found', { unit: unitId })
  return found
}
