import type { Disposisi } from '#shared/schema/disposisi.ts'
import { branchState } from './branch-state.ts'

/** Where a tree waits: each branch that nobody has read, and each that was read and has no end. */
export function openBranches(tree: readonly Disposisi[]): {
  readonly unread: readonly Disposisi[]
  readonly unfinished: readonly Disposisi[]
} {
  const inState = (state: 'unread' | 'read') => tree.filter((each) => branchState(tree, each) === state)
  return { unread: inState('unread'), unfinished: inState('read') }
}
