import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadManners } from '#shared/schema/upload-run.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { AccountGuard } from '../uploads/account-guard.ts'
import { createEvidence } from '../uploads/evidence.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { findFlow } from '../uploads/flows.ts'
import { createFormMemory } from '../uploads/form-memory.ts'
import { type BrowserChoice, BrowserNotOpened, openBrowser } from '../uploads/open-browser.ts'
import { createPace } from '../uploads/pace.ts'
import type { Patience } from '../uploads/patience.ts'
import type { PortalBrowser } from '../uploads/portal-browser.ts'
import { proofsBehind } from '../uploads/proofs-behind.ts'
import { runUpload, type UploadEnd } from '../uploads/run-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { expectedAccount } from './expected-account.ts'
import type { UploadHold } from './hold-upload.ts'
import { mayUsePortal } from './may-use-portal.ts'
import { readUpload } from './read-upload.ts'
import { sendingHours } from './sending-hours.ts'
import type { UploadProgress } from './upload-progress.ts'

export interface Drive {
  readonly io: CliIo
  readonly bridge: ConnectedBridge['bridge']
  readonly readKept: ConnectedBridge['readKept']
  readonly runId: string
  readonly choice: BrowserChoice
  readonly patience: Patience
  /** What was said at the start, before what the release says. */
  readonly manners: Partial<UploadManners>
  readonly acceptsChange: boolean
  /** NIP of the person at the desk, where he has said it. */
  readonly operator?: string | undefined
  readonly progress: UploadProgress
}

/** Opens the browser and takes the run that is held to its end in it. */
export async function driveUpload(drive: Drive, { log, signal }: UploadHold): Promise<UploadEnd> {
  const { io, bridge, runId, progress, patience, acceptsChange } = drive
  const upload = await readUpload(bridge, runId)
  const { run, rows } = upload
  const flow = knownFlow(run.flow)
  const manners: UploadManners = { tabs: 1, ...run.manners, ...drive.manners }
  const allowedFrom = manners.hours && (await sendingHours(io, bridge, { run, hours: manners.hours }))
  const browser = await openBrowser(drive.choice).catch(async (error: unknown) => {
    await log.changeStatus({ status: 'paused', waitingFor: 'browser' })
    throw error instanceof BrowserNotOpened ? new CliRefusal(error.message, { cause: error }) : error
  })
  if (!(await mayUsePortal(io, browser, flow))) {
    await log.changeStatus({ status: 'paused', waitingFor: 'assignment' })
    await browser.close()
    return 'paused'
  }
  const expected = await expectedAccount(io, flow.id, drive.operator)
  const portals = Array.from({ length: manners.tabs }, () =>
    flow.openPortal(browser, { readKept: (hash) => drive.readKept(runId, hash) }),
  )
  try {
    progress.begin(rows)
    const shown = proofsBehind(shownBy(progress, log))
    return await runUpload({
      log: shown,
      account: new AccountGuard(shown, expected),
      caller: progress,
      portals,
      evidence: createEvidence(io.dataDir, runId),
      clock: systemClock,
      patience,
      pace: createPace({ clock: systemClock, perMinute: manners.perMinute, allowedFrom }),
      canary: { formOf: flow.formOf, memory: createFormMemory(io.dataDir, flow.id), acceptsChange },
      signal,
    })
  } finally {
    await closeAll(browser, portals)
  }
}

export function knownFlow(id: string): UploadFlow {
  const flow = findFlow(id)
  if (!flow) throw new CliRefusal(`Alur "${id}" tidak dikenal versi Langkah ini; perbarui Langkah.`)
  return flow
}

export async function closeAll(
  browser: PortalBrowser,
  portals: readonly { close(): Promise<void> }[],
): Promise<void> {
  if (!browser.isConnected()) return
  for (const portal of portals) await portal.close()
  await browser.close()
}

/** Shows on the terminal what is in the log, and nothing that is not. */
function shownBy(progress: UploadProgress, log: UploadLog): UploadLog {
  return {
    rows: () => log.rows(),
    heldUntil: () => log.heldUntil(),
    async noteAccount(note) {
      await log.noteAccount(note)
      progress.accountSeen(note)
    },
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
