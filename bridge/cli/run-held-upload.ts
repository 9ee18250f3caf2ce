import { randomUUID } from 'node:crypto'
import { systemClock } from '../schedule/system-clock.ts'
import type { UploadEnd } from '../uploads/run-upload.ts'
import { startCommandId } from '../uploads/start-command-id.ts'
import { askBridge } from './connect-bridge.ts'
import { type Drive, driveUpload } from './drive-upload.ts'
import { holdUpload } from './hold-upload.ts'
import { makeUploadReport } from './make-upload-report.ts'
import { readUpload } from './read-upload.ts'
import { describeReportedStep } from './reported-step.ts'

/** Takes the lease of a run, starts it or takes it up again, and makes its report at the end. */
export async function runHeldUpload(
  drive: Drive & { readonly leaseSeconds: number },
  signal: AbortSignal,
): Promise<UploadEnd> {
  const { io, bridge, runId, leaseSeconds: seconds } = drive
  await using hold = await holdUpload({ bridge, clock: systemClock, seconds, signal }, runId)
  const { run } = await readUpload(bridge, runId)
  // The first start is one command, whoever gives it; taking an interrupted run up again is a new one each time.
  const commandId = run.status === 'released' ? startCommandId(run.id, run.released?.slot) : randomUUID()
  await askBridge(bridge.uploads.start.mutate({ commandId, runId }))
  const end = await driveUpload(drive, hold)
  const isOver = end === 'finished' || end === 'cancelled'
  if (isOver) {
    const { step } = await makeUploadReport(io, { bridge }, runId)
    if (step) io.note(describeReportedStep(step))
  }
  return end
}
