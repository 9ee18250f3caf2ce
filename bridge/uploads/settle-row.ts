import { NeedsPerson, PortalUnavailable, RowSkipped, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import { advanceRow } from './advance-row.ts'
import { pause } from './look-twice.ts'
import type { RowJournal } from './row-journal.ts'
import type { UploadTools } from './upload-tools.ts'

/** What became of the attempt, beside the state of the row: `unavailable` = the portal could not be used. */
export type RowOutcome = 'done' | 'unavailable'

/** Brings one row as near to its end as one pass can, by the policy of each failure. */
export async function settleRow(journal: RowJournal, tools: UploadTools): Promise<RowOutcome> {
  const attemptsBefore = journal.attempts
  let tries = 0
  while (!tools.signal.aborted) {
    try {
      await advanceRow(journal, tools, journal.attempts === attemptsBefore)
      return 'done'
    } catch (error) {
      if (error instanceof SignInNeeded) await tools.gate.pass(tools.portal, tools.signal)
      else if (error instanceof NeedsPerson) {
        // What was perhaps sent is never let go by a look at the page.
        const isLeft = error instanceof RowSkipped && journal.attempts === 0
        await journal.record({ state: isLeft ? 'cancelled' : 'needs-person', ...reasonOf(error) })
        return 'done'
      } else if (error instanceof PortalUnavailable) {
        const wait = tools.patience.backOffMs[tries]
        tries += 1
        if (wait === undefined) return await giveUp(journal, error)
        await pause(tools, wait)
      } else throw error
    }
  }
  return 'done'
}

/** A row that was perhaps sent is in doubt, never failed: `failed` may be sent again unasked. */
async function giveUp(journal: RowJournal, error: PortalUnavailable): Promise<RowOutcome> {
  const state = journal.attempts > 0 ? 'in-doubt' : 'failed'
  if (journal.state !== 'in-doubt') await journal.record({ state, ...reasonOf(error) })
  return 'unavailable'
}

function reasonOf({ why, detail }: NeedsPerson | PortalUnavailable) {
  return { why, ...(detail !== undefined && { detail: detail.slice(0, 2000) }) }
}
