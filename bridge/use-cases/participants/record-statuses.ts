import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordStatuses } from '#shared/domain/participant/record-statuses.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { RecordStatuses } from '#shared/schema/participant-command.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Records the statuses that the portal shows, by its own dictionary. */
export async function recordStatuses(
  ports: Ports,
  actor: Actor,
  command: RecordStatuses,
): Promise<RecordedRows> {
  const statuses = statusesOf(ports, command.portal)
  return decideOnRows(ports, actor, {
    command,
    decide: (atHand, attempt) => decideRecordStatuses(atHand, attempt, statuses),
  })
}

/** The status dictionary of a portal pack. */
export function statusesOf({ catalogue }: Ports, id: string): Portal['statuses'] {
  const portal = catalogue.portals().find((each) => each.id === id)
  if (!portal) throw new DomainError('portal-not-found', { portal: id })
  return portal.statuses
}
