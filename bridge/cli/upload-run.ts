import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { dueSlot } from '#shared/domain/due-slot.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { patienceOf } from '../uploads/patience.ts'
import type { CliIo } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { runHeldUpload } from './run-held-upload.ts'
import {
  type BrowserOptions,
  browserChoice,
  type MannerOptions,
  readLease,
  readManners,
  readSettle,
  readWait,
} from './run-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { createUploadProgress } from './upload-progress.ts'
import { describeUpload, uploadState } from './upload-state.ts'

/** Runs a released upload, or takes an interrupted one up again, and makes its report at the end. */
export async function runReleasedUpload(
  io: CliIo,
  runId: string,
  options: BrowserOptions & MannerOptions,
): Promise<void> {
  const patience = patienceOf(readSettle(options.settle), readWait(options.wait))
  const leaseSeconds = readLease(options.lease)
  const manners = readManners(options)
  const choice = await browserChoice(io, options)
  await using connected = await connectBridge(io.dataDir)
  const { bridge, readKept } = connected
  using stop = stopOnSignals()
  using progress = createUploadProgress(io)
  await waitForSlot(await readUpload(bridge, runId), progress, stop.signal)
  if (!stop.signal.aborted) {
    const acceptsChange = options.acceptForm === true
    const { operator } = options
    await runHeldUpload(
      {
        io,
        bridge,
        readKept,
        runId,
        choice,
        patience,
        manners,
        acceptsChange,
        operator,
        progress,
        leaseSeconds,
      },
      stop.signal,
    )
  }
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
  if (state.status !== 'finished') io.failed()
}

async function waitForSlot(
  { run }: WholeUpload,
  progress: { waitUntil(at: Date, signal: AbortSignal): Promise<void> },
  signal: AbortSignal,
): Promise<void> {
  const slot = run.released?.slot
  if (slot && dueSlot(run, systemClock.now()) === 'ahead') await progress.waitUntil(new Date(slot), signal)
}
