import type { SettleDisposisi } from '#shared/schema/disposisi-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { branchState } from './branch-state.ts'
import { type DisposisiHost, eventOn, textOn } from './disposisi-host.ts'
import { findOwnBranch } from './find-branch.ts'
import { receiptOf } from './read-disposisi.ts'

/** The receiver's report ends a branch, once those he passed it on to have ended theirs. */
export function decideSettleDisposisi(host: DisposisiHost, attempt: Attempt<SettleDisposisi>): Decision {
  const { command, actor } = attempt
  const { disposisiId, commandId } = command
  const found = findOwnBranch(host, disposisiId, actor)
  if (!found.ok) return found
  if (branchState(host.tree, found.branch) === 'passed-on') {
    return refuse('disposisi-branches-open', { number: host.number })
  }
  const report = textOn(host, commandId, command.report)
  const settled = eventOn(host, 'disposisi-settled', { ...stamp(attempt), disposisiId, reportId: report.id })
  return accept([...receiptOf(host, attempt), settled], [report])
}
