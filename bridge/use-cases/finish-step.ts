import type { Ports } from '#bridge/ports/ports.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { FinishStep } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Finishes the step a berkas stands in. */
export function finishStep(ports: Ports, actor: Actor, command: FinishStep): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideFinishStep })
}
