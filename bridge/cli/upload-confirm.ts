import { randomUUID } from 'node:crypto'
import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { unconfirmedRows } from '#shared/domain/confirm-upload-rows.ts'
import { askAsPerson } from './ask-as-person.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { knownFlow } from './drive-upload.ts'
import { readUpload } from './read-upload.ts'
import { textTable } from './text-table.ts'
import { describeUpload, uploadState } from './upload-state.ts'

/**
 * Shows what the owner of a personal run has still to confirm, or records the rows he names by their numbers in the
 * workbook. There is no word for "all": each row is somebody's own claim.
 */
export async function confirmUpload(
  io: CliIo,
  runId: string,
  { rows: given, code }: { rows?: string; code?: string },
): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const before = await readUpload(bridge, runId)
  if (given === undefined) {
    const waiting = waitingRows(before)
    io.out({ run: runId, unconfirmed: waiting }, () => describe(waiting, runId))
    return
  }
  const lines = readLines(given)
  const idOf = new Map(before.rows.map(({ id, line }) => [line, id]))
  const rowIds = lines.map((line) => idOf.get(line) ?? String(line))
  const command = { commandId: randomUUID(), runId, rowIds }
  if (code === undefined) await askBridge(bridge.uploads.confirmRows.mutate(command))
  else await askAsPerson(io, code, (asPerson) => asPerson.uploads.confirmRows.mutate(command))
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
}

interface WaitingRow {
  readonly line: number
  readonly when: string
  readonly work: string
}

function waitingRows({ run, rows }: WholeUpload): WaitingRow[] {
  const flow = knownFlow(run.flow)
  const waiting = new Set(unconfirmedRows(run).map(({ id }) => id))
  return rows
    .filter(({ id }) => waiting.has(id))
    .map(({ line, data }) => {
      const { kind, number } = flow.identify(data)
      return { line, when: kind, work: number }
    })
}

function describe(waiting: readonly WaitingRow[], runId: string): string {
  if (waiting.length === 0) return 'Tidak ada baris yang menunggu penegasan.'
  const columns = [{ title: 'Baris' }, { title: 'Waktu' }, { title: 'Pekerjaan', width: 80 }]
  const cells = waiting.map(({ line, when, work }) => [String(line), when, work])
  const lines = waiting.map(({ line }) => line).join(',')
  return `${textTable(columns, cells)}\n\nTegaskan yang benar-benar Anda kerjakan, misalnya:\n  langkah upload confirm ${runId} --rows ${lines}`
}

/** `2,4-6` as row numbers. */
function readLines(text: string): number[] {
  const lines = text.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (from === undefined || last < first || last - first >= 1000) throw unreadable(text)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  return [...new Set(lines)]
}

function unreadable(text: string): CliWrongUse {
  return new CliWrongUse(`"${text}" pada --rows bukan nomor baris; tulis misalnya --rows 2,4-6.`)
}
