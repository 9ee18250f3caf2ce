import { BrowserGone } from '#bridge/ports/upload-failures.ts'
import type { WaitingFor } from '#shared/schema/upload-run.ts'
import { pause } from './look-twice.ts'
import { RowJournal } from './row-journal.ts'
import { settleRow } from './settle-row.ts'
import type { UploadTools } from './upload-tools.ts'

export type UploadEnd = 'finished' | 'paused'

/** Rows in doubt or failed are taken up so often in one run, each time after a longer pause. */
const MOST_PASSES = 4
/** So many rows in a row that find the portal unusable: it is down, and the rest of the night is spared. */
const STOP_AFTER = 3

/**
 * Takes a run from wherever it stands to its end. Starting and resuming are the same call: everything it knows
 * is in the log, so it may be killed at any line and called again. The run must be `running` in the log.
 */
export async function runUpload(tools: UploadTools): Promise<UploadEnd> {
  try {
    return await passThrough(tools)
  } catch (error) {
    if (!(error instanceof BrowserGone)) throw error
    return await stop(tools, 'browser')
  }
}

async function passThrough(tools: UploadTools): Promise<UploadEnd> {
  const rows = (await tools.log.rows()).map((row) => new RowJournal(tools.log, row))
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const open = rows.filter(({ isUnsettled }) => isUnsettled)
    if (open.length === 0) break
    if (pass > 1) await pause(tools, tools.patience.nextPassMs)
    if (!(await settleAll(open, tools))) return stop(tools, 'portal-unavailable')
    if (tools.signal.aborted) return stop(tools)
  }
  for (const journal of rows) {
    if (journal.state === 'in-doubt') await journal.record({ state: 'needs-person', why: 'never-shown' })
  }
  await tools.log.changeStatus({ status: 'finished' })
  return 'finished'
}

/** One pass; false if the portal cannot be used at all. */
async function settleAll(open: readonly RowJournal[], tools: UploadTools): Promise<boolean> {
  let unavailable = 0
  for (const journal of open) {
    if (tools.signal.aborted) return true
    unavailable = (await settleRow(journal, tools)) === 'unavailable' ? unavailable + 1 : 0
    if (unavailable === STOP_AFTER) return false
  }
  return true
}

async function stop({ log }: UploadTools, waitingFor?: WaitingFor): Promise<UploadEnd> {
  await log.changeStatus({ status: 'paused', ...(waitingFor && { waitingFor }) })
  return 'paused'
}
