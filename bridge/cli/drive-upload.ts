import type { UploadLog } from '#bridge/ports/upload-log.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { createEvidence } from '../uploads/evidence.ts'
import { findFlow } from '../uploads/flows.ts'
import { type BrowserChoice, BrowserNotOpened, openBrowser } from '../uploads/open-browser.ts'
import type { Patience } from '../uploads/patience.ts'
import { runUpload, type UploadEnd } from '../uploads/run-upload.ts'
import { createBridgeUploadLog } from './bridge-upload-log.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import type { UploadProgress } from './upload-progress.ts'

interface Drive {
  readonly io: CliIo
  readonly bridge: ConnectedBridge['bridge']
  readonly runId: string
  readonly choice: BrowserChoice
  readonly patience: Patience
  readonly progress: UploadProgress
  readonly signal: AbortSignal
}

/** Opens the browser and takes the run to its end in it. */
export async function driveUpload(drive: Drive): Promise<UploadEnd> {
  const { io, bridge, runId, progress } = drive
  const { run, rows } = await readUpload(bridge, runId)
  const flow = findFlow(run.flow)
  if (!flow) throw new CliRefusal(`Alur "${run.flow}" tidak dikenal versi Langkah ini; perbarui Langkah.`)
  const log = createBridgeUploadLog({ bridge, runId, clock: systemClock })
  const browser = await openBrowser(drive.choice).catch(async (error: unknown) => {
    await log.changeStatus({ status: 'paused', waitingFor: 'browser' })
    throw error instanceof BrowserNotOpened ? new CliRefusal(error.message, { cause: error }) : error
  })
  const portal = flow.openPortal(browser)
  try {
    progress.begin(rows)
    return await runUpload({
      log: shownBy(progress, log),
      portal,
      evidence: createEvidence(io.dataDir, runId),
      clock: systemClock,
      patience: drive.patience,
      signal: drive.signal,
    })
  } finally {
    if (browser.isConnected()) {
      await portal.close()
      await browser.close()
    }
  }
}

/** Shows on the terminal what is in the log, and nothing that is not. */
function shownBy(progress: UploadProgress, log: UploadLog): UploadLog {
  return {
    rows: () => log.rows(),
    async changeRow(change) {
      await log.changeRow(change)
      progress.rowChanged(change.rowId, change.state)
    },
    async changeStatus(change) {
      await log.changeStatus(change)
      progress.statusChanged(change)
    },
  }
}
