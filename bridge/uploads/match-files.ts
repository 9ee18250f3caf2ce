import type { WorkbookRow } from './checked-rows.ts'
import type { RowIdentity } from './flow.ts'

export interface FileMatch {
  readonly rows: readonly WorkbookRow[]
  /** Names in the folder that belong to no row. */
  readonly unused: readonly string[]
}

interface Matching {
  /** Key of the column that names a file. */
  readonly fileColumn: string
  /** Names of what lies in the folder. */
  readonly names: readonly string[]
  /** File by `NIP|jenis|nomor`, where the folder has a manifest. */
  readonly manifest: ReadonlyMap<string, string>
  readonly identify: (cells: Readonly<Record<string, string>>) => RowIdentity
}

/**
 * Gives rows that name no file theirs: by the manifest, or else the one PDF whose name holds the row's NIP, kind and
 * number. Two that would do are none, so that nobody gets another one's document.
 */
export function matchFiles(rows: readonly WorkbookRow[], matching: Matching): FileMatch {
  const { fileColumn, names, manifest, identify } = matching
  const byNip = Map.groupBy(
    names.filter((name) => name.toLowerCase().endsWith('.pdf')),
    (name) => /\d{18}/.exec(name)?.[0] ?? '',
  )
  const matched = rows.map((row) => {
    if (textOf(row.cells[fileColumn]) !== '') return row
    const identity = identify(
      Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, textOf(cell)])),
    )
    const name = manifest.get(manifestKey(identity)) ?? onlyOne(byNip, identity)
    return name === undefined ? row : { ...row, cells: { ...row.cells, [fileColumn]: name } }
  })
  const used = new Set(matched.map(({ cells }) => textOf(cells[fileColumn])))
  return { rows: matched, unused: names.filter((name) => !used.has(name) && /\.pdf$/i.test(name)) }
}

/** How a manifest names a record. */
export function manifestKey({ nip, kind, number }: Pick<RowIdentity, 'nip' | 'kind' | 'number'>): string {
  return [nip.replaceAll(/\s/g, ''), kind, number].map((part) => part.trim().toLowerCase()).join('|')
}

function onlyOne(
  byNip: ReadonlyMap<string, readonly string[]>,
  { nip, kind, number }: RowIdentity,
): string | undefined {
  const [digits, wanted, word] = [nip.replaceAll(/\s/g, ''), squeeze(number), squeeze(kind)]
  if (digits === '' || wanted === '' || word === '') return undefined
  const found = (byNip.get(digits) ?? []).filter((name) => {
    const rest = squeeze(name.replace(/\.pdf$/i, '').replace(digits, ''))
    return rest === `${word}${wanted}` || rest === `${wanted}${word}`
  })
  return found.length === 1 ? found[0] : undefined
}

/** `800.2/0001/2026` and `800-2_0001-2026` are one number in a file name, which cannot hold a slash. */
function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function textOf(cell: unknown): string {
  return String(cell ?? '').trim()
}
