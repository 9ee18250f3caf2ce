import { reasonText } from '../reports/reason-text.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { createEvidence } from '../uploads/evidence.ts'
import { openBrowser } from '../uploads/open-browser.ts'
import { type RehearsedRow, rehearseRows } from '../uploads/rehearse-rows.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { closeAll, knownFlow } from './drive-upload.ts'
import { mayUsePortal } from './may-use-portal.ts'
import { readUpload } from './read-upload.ts'
import { type BrowserOptions, browserChoice } from './run-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { textTable } from './text-table.ts'
import { NEEDS_ASSIGNMENT } from './upload-state.ts'

/** Fills the form for every row that is ready, takes a picture of it, and sends nothing; nothing is written down. */
export async function uploadDryRun(
  io: CliIo,
  runId: string,
  options: Pick<BrowserOptions, 'attach' | 'profile' | 'headless' | 'session'> & { rows?: string },
): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { run, rows } = await readUpload(connected.bridge, runId)
  const flow = knownFlow(run.flow)
  using stop = stopOnSignals()
  const browser = await openBrowser(await browserChoice(io, options))
  if (!(await mayUsePortal(io, browser, flow))) {
    await browser.close()
    throw new CliRefusal(`Portal ini yang sebenarnya; ${NEEDS_ASSIGNMENT}.`)
  }
  const portal = flow.openPortal(browser, { readKept: (hash) => connected.readKept(runId, hash) })
  try {
    const ready = rows.filter(({ state }) => state === 'ready')
    const most = options.rows === undefined ? ready.length : Number(options.rows)
    const evidence = createEvidence(io.dataDir, `${runId}/latihan`)
    const note = () =>
      io.note('Menunggu Anda masuk ke portal di peramban (kata sandi dan OTP diisi sendiri) …')
    const rehearsed = await rehearseRows(ready.slice(0, most), {
      ...{ portal, evidence, clock: systemClock, signal: stop.signal, onSignIn: note, say: io.note },
    })
    const filled = rehearsed.filter(({ ok }) => ok).length
    io.out({ run: runId, sent: 0, filled, rows: rehearsed }, () => describe(rehearsed))
    if (filled < rehearsed.length) io.failed()
  } finally {
    await closeAll(browser, [portal])
  }
}

function describe(rows: readonly RehearsedRow[]): string {
  const columns = [{ title: 'Baris' }, { title: 'Terisi' }, { title: 'Gambar atau alasan', width: 90 }]
  const cells = rows.map(({ line, ok, picture, why, detail }) => [
    String(line),
    ok ? 'ya' : 'tidak',
    picture ?? reasonText(why, detail),
  ])
  return `${textTable(columns, cells)}\n\nTidak ada yang dikirim.`
}
