import type { Ports } from '#bridge/ports/ports.ts'
import { decideSendOutside } from '#shared/domain/send-outside.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SendOutside } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that a berkas went to the outside body. */
export function sendOutside(ports: Ports, actor: Actor, command: SendOutside): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideSendOutside })
}
