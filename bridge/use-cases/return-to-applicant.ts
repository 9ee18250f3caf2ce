import type { Ports } from '#bridge/ports/ports.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReturnToApplicant } from '#shared/schema/step-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { onOneRow } from './participants/on-one-row.ts'
import { returnParticipants } from './participants/return-participants.ts'

/** Returns a berkas to its applicant with a reason, the office clock stops; or the one row that is named. */
export function returnToApplicant(
  ports: Ports,
  actor: Actor,
  { row: no, ...command }: ReturnToApplicant,
): Promise<RecordedCase> {
  if (no === undefined) return decideOnCase(ports, actor, { command, decide: decideReturnToApplicant })
  return onOneRow(
    returnParticipants(ports, actor, { ...command, source: 'applicant', rows: [{ row: { no } }] }),
  )
}
