import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordTtd } from '#shared/domain/record-ttd.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that a signature took place. */
export function recordTtd(ports: Ports, actor: Actor, command: GiveSigning): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideRecordTtd })
}
