import type { Ports } from '#bridge/ports/ports.ts'
import { decideFollowUpOutside } from '#shared/domain/follow-up-outside.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { FollowUpOutside } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that the outside body was asked. */
export function followUpOutside(ports: Ports, actor: Actor, command: FollowUpOutside): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideFollowUpOutside })
}
