import type { WithdrawDisposisi } from '#shared/schema/disposisi-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type DisposisiHost, eventOn } from './disposisi-host.ts'
import { findBranch } from './find-branch.ts'

/**
 * Takes a disposisi back, by its giver, only while nobody has read it (the rule that Srikandi has too);
 * or while it lies with somebody who keeps out of the berkas and so can end it in no way.
 */
export function decideWithdrawDisposisi(host: DisposisiHost, attempt: Attempt<WithdrawDisposisi>): Decision {
  const { command, actor } = attempt
  const { number } = host
  const found = findBranch(host, command.disposisiId)
  if (!found.ok) return found
  const { from, to, readAt, sheet } = found.branch
  // What TU recorded wrongly from a sheet TU may take back, while it is unread.
  if (actor.id !== from && actor.id !== sheet?.recordedBy)
    return refuse('disposisi-not-given-by-you', { number })
  if (readAt !== undefined && !host.recused?.includes(to)) return refuse('disposisi-read-so-kept', { number })
  const { disposisiId } = command
  return accept([eventOn(host, 'disposisi-withdrawn', { ...stamp(attempt), disposisiId })])
}
