import type { Ports } from '#bridge/ports/ports.ts'
import { decideWithdrawCase } from '#shared/domain/withdraw-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { WithdrawCase } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that the applicant takes the berkas back. */
export function withdrawCase(ports: Ports, actor: Actor, command: WithdrawCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideWithdrawCase })
}
