/** Ids that both lists have and that stand at another place among those they share: the fewest that explain the rest. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const old = before.filter((id) => after.includes(id))
  const now = after.filter((id) => before.includes(id))
  const kept = longestShared(old, now)
  return new Set(now.filter((id) => !kept.has(id)))
}

/** The longest run of ids in the same order in both (not necessarily side by side). */
function longestShared(one: readonly string[], other: readonly string[]): Set<string> {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const best =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      lengths[row]?.splice(column, 1, best)
    }
  }
  const shared = new Set<string>()
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const id = one[row]
    if (id !== undefined && id === other[column]) {
      shared.add(id)
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return shared
}
