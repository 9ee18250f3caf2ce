import type { Actor } from '#shared/schema/account.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { PassOnDisposisi } from '#shared/schema/disposisi-command.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, type Refusal, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { ownRightOf } from '../organisation/right-of.ts'
import { type DisposisiHost, eventOn } from './disposisi-host.ts'
import { findOwnBranch } from './find-branch.ts'
import { type DisposisiAttempt, newBranches } from './new-branches.ts'
import { receiptOf } from './read-disposisi.ts'

/** Disposes again: what was received, or in the place of one's own that was withdrawn. */
export function decidePassOnDisposisi(
  host: DisposisiHost,
  attempt: DisposisiAttempt<PassOnDisposisi>,
): Decision {
  const place = placeOf(host, attempt)
  if (!place.ok) return place
  const { stepId, parentId, doer } = place
  const made = newBranches(host, attempt, {
    ...(stepId && { stepId }),
    ...(parentId && { parentId }),
    ...ownRightOf(doer),
  })
  if (!made.ok) return made
  const receipt = parentId === attempt.command.disposisiId ? receiptOf(host, attempt) : []
  const issued = made.branches.map((disposisi) =>
    eventOn(host, 'disposisi-issued', { ...stamp(attempt), disposisi }),
  )
  return accept([...receipt, ...issued], made.subjects)
}

type Place = ({ readonly ok: true; readonly doer: Actor } & Pick<Disposisi, 'stepId' | 'parentId'>) | Refusal

function placeOf(host: DisposisiHost, attempt: DisposisiAttempt<PassOnDisposisi>): Place {
  const { disposisiId } = attempt.command
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const withdrawn = host.tree.find(({ id, withdrawnAt }) => id === disposisiId && withdrawnAt !== undefined)
  if (!withdrawn) {
    const found = findOwnBranch(host, disposisiId, whose.doer)
    return found.ok
      ? { ok: true, doer: whose.doer, stepId: found.branch.stepId, parentId: disposisiId }
      : found
  }
  const { from, stepId, parentId } = withdrawn
  if (from !== whose.doer.id) return refuse('disposisi-withdrawn', { number: host.number })
  const parent = host.tree.find(({ id }) => id === parentId)
  if (parent?.settledAt !== undefined) return refuse('disposisi-settled', { number: host.number })
  return { ok: true, doer: whose.doer, stepId, parentId }
}
