import type { PastedLine } from './split-cells.ts'

/** What a list of people may say of each. */
export type PasteField = 'nip' | 'name' | 'golongan' | 'jabatan' | 'unit' | 'service' | 'note'

/** Which column, from 0, holds what. */
export type PasteColumns = Readonly<{ [Field in PasteField]?: number | undefined }>

export type RecognisedColumns =
  | { readonly kind: 'known'; readonly columns: PasteColumns; readonly headLine?: number }
  /** A person must say: each column with a few of its cells. */
  | { readonly kind: 'ask'; readonly why: 'no-name' | 'several' | 'doubled'; readonly field?: PasteField }

const ALIASES: Readonly<Record<PasteField, readonly string[]>> = {
  nip: [
    'nip',
    'nip baru',
    'nomor induk pegawai',
    'nip nipppk',
    'nip ni pppk',
    'ni pppk',
    'nipppk',
    'nip pegawai',
  ],
  name: ['nama', 'nama lengkap', 'nama pegawai', 'nama asn', 'nama pns', 'nama dan gelar', 'nama gelar'],
  golongan: [
    ...['golongan', 'gol', 'gol ruang', 'golongan ruang', 'pangkat', 'pangkat golongan', 'pangkat gol'],
    ...['pangkat gol ruang', 'pangkat golongan ruang', 'gol pangkat', 'golongan pangkat'],
  ],
  jabatan: ['jabatan', 'nama jabatan', 'jabatan saat ini'],
  unit: [
    'unit kerja',
    'unit',
    'unit organisasi',
    'instansi',
    'opd',
    'perangkat daerah',
    'skpd',
    'satuan kerja',
  ],
  service: ['jenis layanan', 'layanan', 'jenis usulan', 'usulan'],
  note: ['keterangan', 'ket', 'catatan'],
}

const FIELDS = Object.keys(ALIASES) as PasteField[]

/** Title lines that may stand above the head of a table. */
const MOST_LINES_ABOVE = 10

/** Finds the columns by their head, else by what they hold; where that leaves a doubt it asks and never guesses. */
export function recogniseColumns(lines: readonly PastedLine[]): RecognisedColumns {
  for (const { line, cells } of lines.slice(0, MOST_LINES_ABOVE)) {
    const found = headOf(cells)
    if (found) return found.kind === 'known' ? { ...found, headLine: line } : found
  }
  return byContent(lines)
}

/** A line is a head if it names the name, or the NIP and something else. */
function headOf(cells: readonly string[]): RecognisedColumns | undefined {
  const places = FIELDS.map((field) => ({
    field,
    at: cells.flatMap((cell, at) => (ALIASES[field].includes(plain(cell)) ? [at] : [])),
  })).filter(({ at }) => at.length > 0)
  const names = new Set(places.map(({ field }) => field))
  if (!names.has('name') && !(names.has('nip') && names.size > 1)) return undefined
  const doubled = places.find(({ at }) => at.length > 1)
  if (doubled) return { kind: 'ask', why: 'doubled', field: doubled.field }
  const columns = Object.fromEntries(places.map(({ field, at: [at] }) => [field, at])) as PasteColumns
  return names.has('name') ? { kind: 'known', columns } : { kind: 'ask', why: 'no-name' }
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Without a head only a table of one NIP and one name column is clear (with the row numbers and golongan beside them). */
function byContent(lines: readonly PastedLine[]): RecognisedColumns {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length))
  const kinds = Array.from({ length: width }, (_, at) =>
    kindOf(lines.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')),
  )
  const at = (kind: string) => kinds.flatMap((each, place) => (each === kind ? [place] : []))
  const [nips, names, golongans] = [at('nip'), at('text'), at('golongan')]
  if (names.length === 0) return { kind: 'ask', why: 'no-name' }
  if (nips.length !== 1 || names.length > 1 || golongans.length > 1 || at('other').length > 0)
    return { kind: 'ask', why: 'several' }
  const [nip, name, golongan] = [nips[0], names[0], golongans[0]]
  return {
    kind: 'known',
    columns: {
      ...(nip !== undefined && { nip }),
      ...(name !== undefined && { name }),
      ...(golongan !== undefined && { golongan }),
    },
  }
}

function kindOf(cells: readonly string[]): 'nip' | 'golongan' | 'count' | 'text' | 'other' | 'empty' {
  if (cells.length === 0) return 'empty'
  const share = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length / cells.length
  if (share(/^'?(?=(\D*\d){15})[\d ._-]+$|^\d[.,]\d+e\+\d+$/i) > 0.5) return 'nip'
  if (share(/^\d{1,5}\.?$/) === 1) return 'count'
  if (share(/(^|[\s(])(I{1,3}|IV|V|VI{1,3}|IX|XI{0,3}|XIV|XV[I]{0,2})(\s*\/\s*[a-e])?\)?$/) > 0.8)
    return 'golongan'
  return share(/\p{L}{2}/u) > 0.5 ? 'text' : 'other'
}
