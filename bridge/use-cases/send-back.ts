import type { Ports } from '#bridge/ports/ports.ts'
import { decideSendBack } from '#shared/domain/send-back.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SendBack } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that the outside body wants a repair. */
export function sendBack(ports: Ports, actor: Actor, command: SendBack): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideSendBack })
}
