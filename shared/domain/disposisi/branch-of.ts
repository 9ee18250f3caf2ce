import type { Disposisi } from '#shared/schema/disposisi.ts'

export function branchOf(tree: readonly Disposisi[], id: string | undefined): Disposisi | undefined {
  return tree.find((each) => each.id === id)
}
