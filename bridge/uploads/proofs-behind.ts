import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { RowState } from '#shared/schema/upload-run.ts'

/** Where a row is done with: nothing is clicked for it any more, whether its end is durable yet or not. */
const ENDS: readonly RowState[] = ['proven', 'refused', 'needs-person', 'cancelled']

/**
 * The same log, in which a tab need not wait for the end of a row to be durable: it looks at its next row meanwhile.
 * Whatever is recorded after it waits for it, so that no intent and no end of the run is durable before it, and nothing
 * is clicked over an end that was refused: that refusal is thrown at what comes next. A crash in between leaves the row
 * perhaps sent, as a crash before the end was written always did.
 */
export function proofsBehind(log: UploadLog): UploadLog {
  let behind: Promise<unknown> = Promise.resolve()
  const after = async <Answer>(record: () => Promise<Answer>): Promise<Answer> => {
    await behind
    return await record()
  }
  return {
    rows: () => after(() => log.rows()),
    changeStatus: (change) => after(() => log.changeStatus(change)),
    noteAccount: (note) => after(() => log.noteAccount(note)),
    async changeRow(change) {
      if (!ENDS.includes(change.state)) return after(() => log.changeRow(change))
      const recorded = after(() => log.changeRow(change))
      recorded.catch(() => {}) // whoever records next learns of it
      behind = recorded
    },
    heldUntil: () => log.heldUntil(),
  }
}
