import { MOST_PARTICIPANTS, type NewParticipant } from '#shared/schema/participant-command.ts'
import type { PasteProblemCode, PasteReading } from '#shared/schema/paste.ts'
import { pastedNip } from './pasted-nip.ts'
import { type PasteColumns, recogniseColumns } from './recognise-columns.ts'
import { type PastedLine, splitCells } from './split-cells.ts'

interface ServiceTypes {
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

export interface PasteOptions {
  /** What a person answered to the question which column is what. */
  readonly columns?: PasteColumns | undefined
  readonly serviceTypes?: ServiceTypes | undefined
  /** Local date, to doubt an appointment that is to come. */
  readonly today?: string
}

const LONGEST = 200
const SAMPLES = 3

type Problem = Extract<PasteReading, { kind: 'rows' }>['problems'][number]

/**
 * Reads a list of people as it is pasted from a spreadsheet. It adds nothing: it says which rows are good, which are
 * not and why, and asks where it cannot tell the columns apart.
 */
export function readPaste(text: string, options: PasteOptions = {}): PasteReading {
  return readLines(splitCells(text), options)
}

/** The same for cells that come from a workbook. */
function readLines(lines: readonly PastedLine[], options: PasteOptions = {}): PasteReading {
  if (lines.length === 0) return { kind: 'empty' }
  const found = options.columns
    ? { kind: 'known' as const, columns: options.columns }
    : recogniseColumns(lines)
  if (found.kind === 'ask') return { ...found, columns: samplesOf(lines) }
  const { columns } = found
  const headLine = 'headLine' in found ? found.headLine : undefined
  const head = lines.find(({ line }) => line === headLine)?.cells
  const body = lines.filter(({ line, cells }) => line > (headLine ?? 0) && !isHeadAgain(cells, head))
  if (body.length > MOST_PARTICIPANTS) return { kind: 'too-many', rows: body.length, most: MOST_PARTICIPANTS }

  const ready: Extract<PasteReading, { kind: 'rows' }>['ready'] = []
  const problems: Problem[] = []
  const lineOfNip = new Map<string, number>()
  for (const { line, cells } of body) {
    const row = readRow({ line, cells }, columns, options)
    const first = row.data?.nip === undefined ? undefined : lineOfNip.get(row.data.nip)
    if (first !== undefined) {
      problems.push({ line, column: 'NIP', code: 'nip-doubled', place: { first: String(first) } })
    } else if (row.data) {
      if (row.data.nip !== undefined) lineOfNip.set(row.data.nip, line)
      ready.push({ line, data: row.data, doubts: row.doubts })
    }
    problems.push(...row.problems)
  }
  return { kind: 'rows', columns, ready, problems }
}

interface RowReading {
  readonly data?: NewParticipant
  readonly doubts: string[]
  readonly problems: Problem[]
}

function readRow({ line, cells }: PastedLine, columns: PasteColumns, options: PasteOptions): RowReading {
  const cellOf = (field: keyof PasteColumns) => {
    const at = columns[field]
    return at === undefined ? '' : (cells[at] ?? '')
  }
  const problems: Problem[] = []
  const complain = (column: string, code: PasteProblemCode, place: Record<string, string> = {}) => {
    problems.push({ line, column, code, place })
  }
  const [name, nipCell, service] = [cellOf('name'), cellOf('nip'), cellOf('service')]
  if (name === '') complain('Nama', 'name-missing')
  else if (!/\p{L}/u.test(name)) complain('Nama', 'name-unreal')
  if (
    columns.nip !== undefined &&
    name !== '' &&
    nipCell === '' &&
    cells.filter((cell) => cell !== '').length === 1
  )
    complain('Nama', 'not-a-person', { text: name.slice(0, 40) })

  const nip = nipCell === '' ? undefined : pastedNip(nipCell, options.today)
  if (nip && !nip.ok) complain('NIP', 'nip-wrong', { reason: nip.reason })
  const type = service === '' ? undefined : serviceTypeOf(service, options.serviceTypes)
  if (service !== '' && !type) complain('Jenis layanan', 'service-unknown', { service: service.slice(0, 80) })

  const free = (['golongan', 'jabatan', 'unit', 'note'] as const).flatMap((field) => {
    const value = cellOf(field)
    return value === '' || value === '-' ? [] : [[field, value] as const]
  })
  for (const [field, value] of [['name', name] as const, ...free])
    if (value.length > LONGEST) complain(field, 'cell-too-long', { most: String(LONGEST) })
  if (problems.length > 0) return { doubts: [], problems }
  return {
    data: {
      name,
      ...(nip?.ok && { nip: nip.nip }),
      ...Object.fromEntries(free),
      ...(type && { serviceTypeId: type.id }),
    },
    doubts: nip?.ok ? [...nip.doubts] : [],
    problems,
  }
}

function serviceTypeOf(text: string, types: ServiceTypes | undefined) {
  const wanted = text.toLowerCase()
  const fits = (types?.items ?? []).filter(({ id, title }) => id === wanted || title.toLowerCase() === wanted)
  return fits.length === 1 ? fits[0] : undefined
}

/** A long table repeats its head on every page. */
function isHeadAgain(cells: readonly string[], head: readonly string[] | undefined): boolean {
  return head !== undefined && head.length === cells.length && head.every((title, at) => title === cells[at])
}

function samplesOf(lines: readonly PastedLine[]): { at: number; cells: string[] }[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) => ({
    at,
    cells: lines
      .flatMap(({ cells }) => cells[at] || [])
      .slice(0, SAMPLES)
      .map((cell) => cell.slice(0, 60)),
  }))
}
