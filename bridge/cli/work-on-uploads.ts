import { systemClock } from '../schedule/system-clock.ts'
import { patienceOf } from '../uploads/patience.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { knownFlow } from './drive-upload.ts'
import { rehearseAsked } from './rehearse-upload.ts'
import { runHeldUpload } from './run-held-upload.ts'
import { type BrowserOptions, browserChoice, readLease, readSettle, readWait } from './run-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { createUploadProgress } from './upload-progress.ts'
import { noteWorker } from './worker-note.ts'

const LOOK_MS = 2_000

export interface WorkerOptions extends BrowserOptions {
  flows?: string
  once?: boolean
}

/** Takes runs that may go from the bridge, one after another, and drives them in this person's own browser. */
export async function workOnUploads(io: CliIo, options: WorkerOptions): Promise<void> {
  const flows = options.flows?.split(',').map((id) => knownFlow(id.trim()).id)
  if (flows?.length === 0) throw new CliWrongUse('Tulis alur pada --flows, misalnya --flows siasn-riwayat.')
  const patience = patienceOf(readSettle(options.settle), readWait(options.wait))
  const leaseSeconds = readLease(options.lease)
  const choice = await browserChoice(io, options)
  await using connected = await connectBridge(io.dataDir)
  const { bridge, through, readKept } = connected
  if (through === 'store')
    throw new CliRefusal('Server kantor tidak berjalan; jalankan npm start, lalu ulangi "langkah worker".')
  using stop = stopOnSignals()
  await using _note = await noteWorker(io.dataDir)
  if (!io.json) io.note('Menunggu unggahan yang diizinkan …')
  const taken: { run: string; end: string }[] = []
  while (!stop.signal.aborted) {
    const cards = await askBridge(bridge.uploads.list.query())
    const known = cards.filter(({ flow }) => flows?.includes(flow) ?? true)
    const card = known.find(({ canBeTaken }) => canBeTaken)
    const asked = known.find(({ canBeRehearsed }) => canBeRehearsed)
    if (card) {
      using progress = createUploadProgress(io)
      const { operator } = options
      const drive = {
        io,
        bridge,
        readKept,
        runId: card.id,
        choice,
        patience,
        progress,
        leaseSeconds,
        operator,
      }
      const end = await runHeldUpload({ ...drive, manners: {}, acceptsChange: false }, stop.signal).catch(
        (error: unknown) => {
          // Another worker was faster, or the browser did not open: the run says so itself, and the next one may go.
          if (!(error instanceof CliRefusal)) throw error
          io.note(error.message)
          return 'refused'
        },
      )
      taken.push({ run: card.id, end })
    } else if (asked) {
      await rehearseAsked({ io, connected, choice, signal: stop.signal }, asked).catch((error: unknown) => {
        // Another worker was faster, or the run went meanwhile.
        if (!(error instanceof CliRefusal)) throw error
        io.note(error.message)
      })
    } else if (options.once) break
    await systemClock.until(new Date(systemClock.now().getTime() + LOOK_MS), stop.signal)
  }
  io.out({ taken }, () => `${taken.length} unggahan dijalankan.`)
}
