import type { Ports } from '#bridge/ports/ports.ts'
import { decideReopenCase } from '#shared/domain/reopen-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReopenCase } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Takes up a berkas that was over. */
export function reopenCase(ports: Ports, actor: Actor, command: ReopenCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideReopenCase })
}
