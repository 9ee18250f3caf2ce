import { createHash, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { readCases } from '#shared/domain/case-import/read-cases.ts'
import type { RunningCaseRow } from '#shared/schema/case-import.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { describeAgenda } from './describe-agenda.ts'
import { dayOrderOf, inTurn, readFileOf, writeAnnotated, yearOf } from './mulai-agenda.ts'
import { withBridge } from './with-bridge.ts'

export interface CasesOptions {
  readonly year?: string
  readonly dates?: string
  readonly countFromPaper?: boolean
  readonly confirm?: string
}

/** Each is opened as a berkas of its own: few at once, so that others of the office get their turn in between. */
const MOST_ROWS = 25

/** Checks a workbook of running berkas, writes it back with notes, and takes them over once its mark is given. */
export async function mulaiBerkas(io: CliIo, path: string, options: CasesOptions): Promise<void> {
  const file = resolve(path)
  const dayOrder = dayOrderOf(options.dates)
  const { sheet, marks, unread, hash } = await readFileOf(file)
  const countFromPaper = options.countFromPaper === true
  const { read, judged, mark, imported } = await withBridge(io, async ({ bridge }) => {
    const today = await bridge.agenda.today.query()
    const year = yearOf(options.year ?? today.slice(0, 4))
    const answer = readCases({ rows: sheet.rows, marks }, { year, today, dayOrder })
    if (!answer.ok) throw new CliRefusal(answer.message)
    const parts = inParts(answer.rows)
    const found = (await inTurn(parts, (rows) => bridge.caseImport.check.query({ year, rows }))).flat()
    const good = found.filter(({ state }) => state !== 'refused').map(({ line }) => line)
    const shown = createHash('sha256').update(JSON.stringify([hash, year, countFromPaper, good]))
    const result = { read: answer, judged: found, mark: shown.digest('hex').slice(0, 12) }
    if (options.confirm === undefined) return { ...result, imported: null }
    if (options.confirm !== result.mark)
      throw new CliRefusal(
        'Berkas atau register berubah sejak diperiksa; periksa ulang tanpa --confirm, lalu pakai sidik yang baru.',
      )
    const there = new Set<number>()
    const isGood = new Set(good)
    for (const rows of inParts(answer.rows.filter(({ line }) => isGood.has(line)))) {
      const command = { commandId: randomUUID(), year, fileHash: hash, countFromPaper, rows }
      const { rows: now } = await bridge.caseImport.import.mutate(command)
      for (const { line, state } of now) if (state === 'there') there.add(line)
      io.note(`${there.size} dari ${good.length} berkas`)
    }
    const added = found.filter(({ line, state }) => state === 'new' && there.has(line)).length
    return { ...result, imported: added }
  })
  const count = (state: string) => judged.filter((each) => each.state === state).length
  const problems = [
    ...read.problems,
    ...judged.flatMap(({ line, message }) => (message === undefined ? [] : [{ row: line, message }])),
  ].toSorted((one, other) => one.row - other.row)
  const annotated = await writeAnnotated(file, sheet, { head: read.head, problems, notes: [] })
  const summary = {
    ...{ file, mark, new: count('new'), there: count('there'), problems, annotated, imported, unread },
    ...{ notes: [], gaps: [], open: [], thing: 'berkas' as const },
  }
  io.out(summary, () => describeAgenda(summary))
  if (problems.length > 0 && options.confirm === undefined) io.failed()
}

function inParts(rows: readonly RunningCaseRow[]): RunningCaseRow[][] {
  const count = Math.ceil(rows.length / MOST_ROWS)
  return Array.from({ length: count }, (_, at) => rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS))
}
