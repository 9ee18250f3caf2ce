import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, parse, resolve } from 'node:path'
import type { DayOrder } from '#shared/domain/agenda/day-column.ts'
import type { ReadAgenda } from '#shared/domain/agenda/read-agenda.ts'
import { readAgenda } from '#shared/domain/agenda/read-agenda.ts'
import type { RowNote } from '#shared/domain/agenda/row-note.ts'
import { cellMarksOf, unreadSheets } from '../files/cell-marks-of.ts'
import { readSheet, type Sheet, SheetUnreadable } from '../files/read-sheet.ts'
import { annotatedWorkbook } from '../reports/annotated-workbook.ts'
import { type AgendaPart, agendaParts } from './agenda-parts.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeAgenda } from './describe-agenda.ts'
import { keepBeforeHole } from './keep-before-hole.ts'
import { withBridge } from './with-bridge.ts'

export interface ImportOptions {
  readonly register: string
  readonly year?: string
  readonly dates?: string
  readonly confirm?: string
  /** Only these numbers: they were written by hand. */
  readonly only?: { readonly from: number; readonly to: number }
}

type Bridge = ConnectedBridge['bridge']

/** Checks an agenda, writes it back with notes, and takes in what was shown once its mark is given with `--confirm`. */
export async function mulaiAgenda(io: CliIo, path: string, options: ImportOptions): Promise<void> {
  const file = resolve(path)
  const dayOrder = dayOrderOf(options.dates)
  const { sheet, marks, unread, hash } = await readFileOf(file)
  const result = await withBridge(io, async ({ bridge }) => {
    const { year, direction, last, first } = await bridge.registers.byId.query({
      series: options.register,
      ...(options.year !== undefined && { year: yearOf(options.year) }),
    })
    if (direction !== 'incoming' && direction !== 'outgoing')
      throw new CliRefusal(
        `Register ${options.register} bukan untuk surat; pilih register surat masuk atau keluar.`,
      )
    const today = await bridge.agenda.today.query()
    const read = readAgenda({ rows: sheet.rows, marks }, { direction, year, today, dayOrder })
    if (!read.ok) throw new CliRefusal(read.message)
    const all = agendaParts(read, options.only)
    const of = { series: options.register, year }
    const answers = await inTurn(all, ({ rows }) => bridge.agenda.check.query({ ...of, rows }))
    const register = { series: options.register, last, first }
    const { parts, judged } = keepBeforeHole({ parts: all, judged: answers.flat() }, register)
    const mark = markOf(hash, { ...of, parts, judged })
    if (options.confirm === undefined) return { read, parts, judged, mark, imported: undefined }
    if (options.confirm !== mark)
      throw new CliRefusal(
        'Berkas atau register berubah sejak diperiksa; periksa ulang tanpa --confirm, lalu pakai sidik yang baru.',
      )
    const done = await importParts(
      io,
      bridge,
      parts.map((part) => ({ ...part, ...of, fileHash: hash })),
    )
    const added = judged.filter(({ state, line }) => state === 'new' && done.has(line)).length
    return { read, parts, judged, mark, imported: added }
  })
  const { read, parts, judged, mark, imported } = result
  const count = (state: string) => judged.filter((each) => each.state === state).length
  const problems = [
    ...read.problems,
    ...judged.flatMap(({ line, message }) => (message === undefined ? [] : [{ row: line, message }])),
  ].toSorted((one, other) => one.row - other.row)
  const notes = [...read.notes, ...outsideOf(read, options.only)]
  const annotated = await writeAnnotated(file, sheet, { head: read.head, problems, notes })
  const summary = {
    ...{ file, mark, new: count('new'), there: count('there'), problems, notes, annotated, unread },
    gaps: parts.flatMap(({ gaps }) => gaps),
    open: parts.flatMap(({ waiting }) => waiting),
    imported: imported ?? null,
  }
  io.out(summary, () => describeAgenda(summary))
  if (problems.length > 0 && options.confirm === undefined) io.failed()
}

/** Rows whose number is not one of those that were asked for: they stay out, and it is said of each. */
function outsideOf({ rows }: ReadAgenda, only: ImportOptions['only']): RowNote[] {
  if (!only) return []
  const { from, to } = only
  return rows
    .filter(({ number }) => number < from || number > to)
    .map(({ line, number }) => ({
      row: line,
      message: `Nomor ${number} di luar ${from}–${to}; tidak diambil.`,
    }))
}

export async function readFileOf(file: string) {
  try {
    const sheet = await readSheet(file)
    const bytes = await readFile(file)
    const book = { name: file, bytes }
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { sheet, marks: cellMarksOf(book), unread: unreadSheets(book), hash }
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new CliRefusal(error.message)
    throw error
  }
}

/** Stands for the file and for exactly those rows that were shown as good; what is in already is one of them. */
function markOf(
  hash: string,
  shown: { parts: readonly AgendaPart[]; judged: readonly { line: number; state: string }[] } & object,
) {
  const { parts, judged, ...of } = shown
  const good = judged.filter(({ state }) => state !== 'refused').map(({ line }) => line)
  const text = JSON.stringify([hash, of, good, parts.map(({ gaps, waiting }) => [gaps, waiting])])
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

type Importing = AgendaPart & { readonly series: string; readonly year: number; readonly fileHash: string }

/** One transaction a part; stopped anywhere, the next run finds what is in and goes on. */
async function importParts(io: CliIo, bridge: Bridge, parts: readonly Importing[]): Promise<Set<number>> {
  const { randomUUID } = await import('node:crypto')
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const there = new Set<number>()
  let seen = 0
  for (const part of parts) {
    const answer = await bridge.agenda.import.mutate({ commandId: randomUUID(), ...part })
    for (const { line, state } of answer.rows) if (state === 'there') there.add(line)
    seen += part.rows.length
    io.note(`${seen} dari ${total} baris`)
  }
  return there
}

export async function inTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}

type Noted = Pick<ReadAgenda, 'head' | 'problems' | 'notes'>

export async function writeAnnotated(
  file: string,
  { rows }: Sheet,
  { head, problems, notes }: Noted,
): Promise<string> {
  const annotated = join(dirname(file), `${parse(file).name}-diperiksa.xlsx`)
  // The copy begins with the headings; titles above them are left out.
  const shifted = [...problems, ...notes].map((note) => ({ ...note, row: note.row - head }))
  try {
    await writeFile(annotated, await annotatedWorkbook(rows.slice(head), shifted, 'Dapat diimpor'))
  } catch (cause) {
    throw new CliRefusal(`Berkas ${annotated} tidak dapat ditulis; tutup berkas itu di Excel, lalu ulangi.`, {
      cause,
    })
  }
  return annotated
}

export function dayOrderOf(text: string | undefined): DayOrder | undefined {
  if (text === undefined || text === 'hari-bulan' || text === 'bulan-hari') return text
  throw new CliWrongUse(`Urutan "${text}" tidak dikenal; pilih hari-bulan atau bulan-hari.`)
}

export function yearOf(text: string): number {
  if (/^2\d{3}$/.test(text)) return Number(text)
  throw new CliWrongUse(`Tahun "${text}" tidak dapat dibaca; tulis misalnya 2026.`)
}
