import type { ReadDisposisi } from '#shared/schema/disposisi-command.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type DisposisiHost, eventOn } from './disposisi-host.ts'
import { findOwnBranch } from './find-branch.ts'

/** The receiver's read receipt. The giver's right to take a disposisi back ends with it. */
export function decideReadDisposisi(host: DisposisiHost, attempt: Attempt<ReadDisposisi>): Decision {
  const { command, actor } = attempt
  const found = findOwnBranch(host, command.disposisiId, actor)
  if (!found.ok) return found
  if (found.branch.readAt !== undefined) return refuse('disposisi-already-read', { number: host.number })
  return accept(receiptOf(host, attempt))
}

/** Who acts on a disposisi has read it. */
export function receiptOf(
  host: DisposisiHost,
  attempt: Attempt<{ readonly commandId: string; readonly disposisiId: string }>,
): NewEvent[] {
  const { disposisiId } = attempt.command
  const isRead = host.tree.some(({ id, readAt }) => id === disposisiId && readAt !== undefined)
  return isRead ? [] : [eventOn(host, 'disposisi-read', { ...stamp(attempt), disposisiId })]
}
