import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { takeLock } from '#bridge/disk/take-lock.ts'
import { StoreLocked } from '#bridge/ports/store-problem.ts'
import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { dueSlot } from '#shared/domain/due-slot.ts'
import { systemClock } from '../schedule/system-clock.ts'
import type { BrowserChoice } from '../uploads/open-browser.ts'
import { patienceOf } from '../uploads/patience.ts'
import { startCommandId } from '../uploads/start-command-id.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { askBridge, type ConnectedBridge, connectBridge } from './connect-bridge.ts'
import { driveUpload } from './drive-upload.ts'
import { makeUploadReport } from './make-upload-report.ts'
import { readUpload } from './read-upload.ts'
import { createUploadProgress } from './upload-progress.ts'
import { describeUpload, uploadState } from './upload-state.ts'

export interface RunOptions {
  attach?: string
  profile?: string
  headless?: boolean
  /** Seconds. */
  settle: string
}

/** Runs a released upload, or takes an interrupted one up again, and makes its report at the end. */
export async function runReleasedUpload(io: CliIo, runId: string, options: RunOptions): Promise<void> {
  const patience = patienceOf(readSettle(options.settle))
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  await readUpload(bridge, runId)
  const folder = join(io.dataDir, 'uploads', runId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // One runner a run: two would each look, find nothing, and send.
  const lock = await takeLock(join(folder, 'runner.lock')).catch((error: unknown) => {
    if (!(error instanceof StoreLocked)) throw error
    throw new CliRefusal('Unggahan ini sedang dijalankan proses lain; lihat dengan "langkah upload status".')
  })
  try {
    await using stop = stopOnSignals()
    using progress = createUploadProgress(io)
    await waitForSlot(await readUpload(bridge, runId), progress, stop.signal)
    if (!stop.signal.aborted) {
      await start(bridge, await readUpload(bridge, runId))
      const choice = browserChoice(io, options)
      const end = await driveUpload({ io, bridge, runId, choice, patience, progress, signal: stop.signal })
      if (end === 'finished') await makeUploadReport(io, bridge, runId)
    }
  } finally {
    await lock.release()
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

/** The first start is one command, whoever gives it; taking an interrupted run up again is a new one each time. */
async function start(bridge: ConnectedBridge['bridge'], { run }: WholeUpload): Promise<void> {
  const commandId = run.status === 'released' ? startCommandId(run.id, run.released?.slot) : randomUUID()
  await askBridge(bridge.uploads.start.mutate({ commandId, runId: run.id }))
}

function browserChoice(io: CliIo, { attach, profile, headless = false }: RunOptions): BrowserChoice {
  if (attach !== undefined && profile !== undefined)
    throw new CliWrongUse('Pilih salah satu: --attach untuk peramban yang terbuka, atau --profile.')
  const address = attach ?? (profile === undefined ? process.env.LANGKAH_ATTACH : undefined)
  if (address) return { attach: address }
  const executable = process.env.LANGKAH_CHROMIUM
  const folder = profile === undefined ? join(io.dataDir, 'profil-peramban') : resolve(profile)
  return { profile: folder, headless, ...(executable && { executable }) }
}

function readSettle(text: string): number {
  const seconds = Number(text.replace(',', '.'))
  if (!(seconds >= 0 && seconds <= 3600))
    throw new CliWrongUse(`Jeda "${text}" pada --settle bukan detik; tulis misalnya --settle 5.`)
  return seconds * 1000
}

function stopOnSignals(): { readonly signal: AbortSignal } & AsyncDisposable {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: stop.signal,
    async [Symbol.asyncDispose]() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
