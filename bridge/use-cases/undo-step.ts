import type { Ports } from '#bridge/ports/ports.ts'
import { decideUndoStep } from '#shared/domain/undo-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UndoStep } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Takes back the step that this person has just finished. */
export function undoStep(ports: Ports, actor: Actor, command: UndoStep): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideUndoStep })
}
