import type { Actor } from '#shared/schema/account.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import { type Refusal, refuse } from '../decision.ts'
import type { DisposisiHost } from './disposisi-host.ts'

type Found = { readonly ok: true; readonly branch: Disposisi } | Refusal

/** The branch that a command names, where it still waits for its end. */
export function findBranch({ tree, number }: DisposisiHost, disposisiId: string): Found {
  const branch = tree.find(({ id }) => id === disposisiId)
  if (!branch) return refuse('disposisi-not-found', { number })
  if (branch.withdrawnAt !== undefined) return refuse('disposisi-withdrawn', { number })
  if (branch.settledAt !== undefined) return refuse('disposisi-settled', { number })
  return { ok: true, branch }
}

/** The same, where it is addressed to this person. */
export function findOwnBranch(host: DisposisiHost, disposisiId: string, receiver: Actor): Found {
  const found = findBranch(host, disposisiId)
  if (!found.ok || found.branch.to === receiver.id) return found
  return refuse('disposisi-not-yours', { number: host.number })
}
