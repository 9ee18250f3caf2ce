import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordStatuses } from '#shared/domain/participant/record-statuses.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { RecordStatuses } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Records the statuses that the portal shows, by its own dictionary. */
export async function recordStatuses(
  ports: Ports,
  actor: Actor,
  command: RecordStatuses,
): Promise<RecordedRows> {
  const portal = ports.catalogue.portals().find((each) => each.id === command.portal)
  if (!portal) throw new DomainError('portal-not-found', { portal: command.portal })
  return decideOnRows(ports, actor, {
    command,
    decide: (atHand, attempt) => decideRecordStatuses(atHand, attempt, portal.statuses),
  })
}
