import type { Ports } from '#bridge/ports/ports.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReturnToApplicant } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Returns a berkas to its applicant with a reason; the office clock stops. */
export function returnToApplicant(
  ports: Ports,
  actor: Actor,
  command: ReturnToApplicant,
): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideReturnToApplicant })
}
