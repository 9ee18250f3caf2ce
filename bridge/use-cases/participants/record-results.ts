import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordResults } from '#shared/domain/participant/record-results.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { RecordResults } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Records the SK or other product of many rows. */
export function recordResults(ports: Ports, actor: Actor, command: RecordResults): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideRecordResults })
}
