import type { Actor } from '#shared/schema/account.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { PassOnDisposisi } from '#shared/schema/disposisi-command.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, type Refusal, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { ownRightOf, type Right, rightAmong, rightIn } from '../organisation/right-of.ts'
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
  const { stepId, parentId, right } = place
  const made = newBranches(host, attempt, {
    ...(stepId && { stepId }),
    ...(parentId && { parentId }),
    ...right,
  })
  if (!made.ok) return made
  const receipt = parentId === attempt.command.disposisiId ? receiptOf(host, attempt) : []
  const issued = made.branches.map((disposisi) =>
    eventOn(host, 'disposisi-issued', { ...stamp(attempt), disposisi }),
  )
  return accept([...receipt, ...issued], made.subjects)
}

type Place = ({ readonly ok: true; readonly right: Right } & Pick<Disposisi, 'stepId' | 'parentId'>) | Refusal

function placeOf(host: DisposisiHost, attempt: DisposisiAttempt<PassOnDisposisi>): Place {
  const { disposisiId } = attempt.command
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const withdrawn = host.tree.find(({ id, withdrawnAt }) => id === disposisiId && withdrawnAt !== undefined)
  if (!withdrawn) {
    const found = findOwnBranch(host, disposisiId, whose.doer)
    if (!found.ok) return found
    const { stepId, toPostId } = found.branch
    return { ok: true, right: rightOn(host, whose.doer, toPostId), stepId, parentId: disposisiId }
  }
  const { from, stepId, parentId } = withdrawn
  if (from !== whose.doer.id) return refuse('disposisi-withdrawn', { number: host.number })
  const parent = host.tree.find(({ id }) => id === parentId)
  if (parent?.settledAt !== undefined) return refuse('disposisi-settled', { number: host.number })
  return { ok: true, right: rightAgain(host, whose.doer, withdrawn), stepId, parentId }
}

/** By the post that he was given it in or that the berkas came to, while he fills it; else by himself. */
function rightOn({ route }: DisposisiHost, doer: Actor, toPostId?: string): Right {
  const given = toPostId === undefined ? undefined : rightIn(doer, toPostId)
  if (given) return given
  return route ? rightAmong(doer, route.postIds, route.sopId) : ownRightOf(doer)
}

/** In the right that the one before was given in, as long as he has it. */
function rightAgain(host: DisposisiHost, doer: Actor, { jabatan, capacity }: Disposisi): Right {
  const hasIt = doer.posts?.some((post) => post.jabatan === jabatan && post.capacity === capacity)
  return hasIt && jabatan !== undefined && capacity ? { jabatan, capacity } : rightOn(host, doer)
}
