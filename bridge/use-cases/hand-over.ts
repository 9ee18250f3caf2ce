import type { Ports } from '#bridge/ports/ports.ts'
import { decideHandOver } from '#shared/domain/hand-over.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { HandOver } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Hands a result over in a step of that kind. */
export function handOver(ports: Ports, actor: Actor, command: HandOver): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideHandOver })
}
