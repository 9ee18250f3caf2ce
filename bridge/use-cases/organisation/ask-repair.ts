import type { Ports } from '#bridge/ports/ports.ts'
import { decideAskRepair } from '#shared/domain/signing/ask-repair.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AskRepair } from '#shared/schema/ask-repair.ts'
import { decideOnCase, type RecordedCase } from '../decide-on-case.ts'

/** A signer gives the draft of a berkas back to its konseptor. */
export function askRepair(ports: Ports, actor: Actor, command: AskRepair): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideAskRepair })
}
