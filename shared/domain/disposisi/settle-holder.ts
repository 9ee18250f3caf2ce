import type { Disposisi } from '#shared/schema/disposisi.ts'
import { branchOf } from './branch-of.ts'
import { isOpen } from './branch-state.ts'

/** The berkas goes on from the holder's desk: his branch ends with that, and with it those it was passed on from. */
export function settleHolder(tree: readonly Disposisi[], holder: string, at: string): Disposisi[] {
  const ended = new Set<string>()
  let branch = tree.findLast((each) => each.to === holder && isOpen(each))
  while (branch) {
    const { id, parentId } = branch
    if (tree.some((each) => each.parentId === id && isOpen(each) && !ended.has(each.id))) break
    ended.add(id)
    branch = branchOf(tree, parentId)
  }
  return tree.map((each) => (ended.has(each.id) && isOpen(each) ? { ...each, settledAt: at } : each))
}
