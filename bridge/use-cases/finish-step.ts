import type { Ports } from '#bridge/ports/ports.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { FinishStep } from '#shared/schema/step-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { finishParticipants } from './participants/finish-participants.ts'
import { onOneRow } from './participants/on-one-row.ts'

/** Finishes the step a berkas stands in, or the one in which the row that is named comes after it. */
export function finishStep(
  ports: Ports,
  actor: Actor,
  { row: no, ...command }: FinishStep,
): Promise<RecordedCase> {
  if (no === undefined) return decideOnCase(ports, actor, { command, decide: decideFinishStep })
  return onOneRow(finishParticipants(ports, actor, { ...command, rows: [{ no }] }))
}
