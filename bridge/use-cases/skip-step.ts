import type { Ports } from '#bridge/ports/ports.ts'
import { decideSkipStep } from '#shared/domain/skip-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SkipStep } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Passes over an optional step. */
export function skipStep(ports: Ports, actor: Actor, command: SkipStep): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideSkipStep })
}
