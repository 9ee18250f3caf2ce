import type { Ports } from '#bridge/ports/ports.ts'
import { decideCloseCase } from '#shared/domain/close-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CloseCase } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Hands the result over and closes the berkas. */
export function closeCase(ports: Ports, actor: Actor, command: CloseCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideCloseCase })
}
