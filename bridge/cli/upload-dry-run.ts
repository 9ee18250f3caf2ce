import { reasonText } from '#shared/papers/reason-text.ts'
import type { RehearsedRow } from '../uploads/rehearse-rows.ts'
import type { CliIo } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { rehearseUpload } from './rehearse-upload.ts'
import { type BrowserOptions, browserChoice } from './run-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { textTable } from './text-table.ts'

/** Fills the form for every row that is ready, takes a picture of it, and sends nothing; nothing is written down. */
export async function uploadDryRun(
  io: CliIo,
  runId: string,
  options: Pick<BrowserOptions, 'attach' | 'profile' | 'headless' | 'session'> & { rows?: string },
): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { run, rows } = await readUpload(connected.bridge, runId)
  using stop = stopOnSignals()
  const choice = await browserChoice(io, options)
  const ready = rows.filter(({ state }) => state === 'ready')
  const most = options.rows === undefined ? ready.length : Number(options.rows)
  const desk = { io, connected, choice, signal: stop.signal }
  const rehearsed = await rehearseUpload(desk, { run, rows: ready.slice(0, most) })
  const shown = rehearsed.map(({ rowId: _rowId, picture, ...row }) => ({
    ...row,
    ...(picture && { picture: picture.file }),
  }))
  const filled = rehearsed.filter(({ ok }) => ok).length
  io.out({ run: runId, sent: 0, filled, rows: shown }, () => describe(rehearsed))
  if (filled < rehearsed.length) io.failed()
}

function describe(rows: readonly RehearsedRow[]): string {
  const columns = [{ title: 'Baris' }, { title: 'Terisi' }, { title: 'Gambar atau alasan', width: 90 }]
  const cells = rows.map(({ line, ok, picture, why, detail }) => [
    String(line),
    ok ? 'ya' : 'tidak',
    picture?.file ?? reasonText(why, detail),
  ])
  return `${textTable(columns, cells)}\n\nTidak ada yang dikirim.`
}
