import type { BranchState, Disposisi } from '#shared/schema/disposisi.ts'

/** The sheet a branch was written on. */
export function issueOf({ issueId, id }: Pick<Disposisi, 'id' | 'issueId'>): string {
  return issueId ?? id
}

/** Whether a branch still waits for its end. */
export function isOpen({ settledAt, withdrawnAt }: Disposisi): boolean {
  return settledAt === undefined && withdrawnAt === undefined
}

/** How far one branch of a tree has come. A branch that passed its task on waits for the branches below it. */
export function branchState(tree: readonly Disposisi[], branch: Disposisi): BranchState {
  if (branch.withdrawnAt !== undefined) return 'withdrawn'
  if (branch.settledAt !== undefined) return 'settled'
  if (tree.some((each) => each.parentId === branch.id && isOpen(each))) return 'passed-on'
  return branch.readAt === undefined ? 'unread' : 'read'
}
