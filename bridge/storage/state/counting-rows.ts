import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { NumberSet } from './number-set.ts'
import { filedRow, keyRow, smallRow } from './record-rows.ts'
import { filedKinds, type RecordShelf } from './record-shelf.ts'

/** One row of each thing as it was last written, and of the people whose keys are among `keys`. */
export function* countingRows(shelf: RecordShelf, vault: PersonVault, keys: NumberSet): Generator<string> {
  // One that waits to be written gets its row then.
  for (const kind of filedKinds)
    for (const row of shelf.rows(kind))
      if (row.where && !shelf.filed[kind].unwritten(row.entry.id)) yield filedRow(kind, row, row.where)
  for (const key of shelf.smallKeys()) {
    const held = shelf.heldSmall(key)
    if (held) yield smallRow(key.kind, held)
  }
  for (const [id, key] of vault.keys()) if (keys.has(key)) yield keyRow(id, key)
}
