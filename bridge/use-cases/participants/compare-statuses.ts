import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordStatuses } from '#shared/domain/participant/record-statuses.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RowResult } from '#shared/schema/participant-answer.ts'
import type { CompareStatuses } from '#shared/schema/participant-command.ts'
import { compareRows } from './decide-on-rows.ts'
import { statusesOf } from './record-statuses.ts'

/** What recording these statuses would change, so that a person can say whether it shall. Nothing is recorded. */
export function compareStatuses(
  ports: Ports,
  actor: Actor,
  comparison: CompareStatuses,
): Promise<RowResult[]> {
  const statuses = statusesOf(ports, comparison.portal)
  return compareRows(ports, actor, {
    command: { ...comparison, commandId: ports.newId() },
    decide: (atHand, attempt) => decideRecordStatuses(atHand, attempt, statuses),
  })
}
