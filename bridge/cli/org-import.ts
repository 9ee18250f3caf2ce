import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { dirname, join, parse, resolve } from 'node:path'
import type { TimeZone } from '#shared/schema/calendar.ts'
import { annotatedWorkbook } from '../reports/annotated-workbook.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { readOrgWorkbook } from './org-workbook.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

interface ImportOptions {
  readonly confirm?: boolean
  readonly timeZone: TimeZone
}

/** Checks a workbook of the structure, shows what it would change, and takes it over only with `--confirm`. */
export async function importOrg(
  io: CliIo,
  path: string,
  { confirm, timeZone }: ImportOptions,
): Promise<void> {
  const file = resolve(path)
  const { sheet, rows } = await readOrgWorkbook(file)
  const { checked, recorded } = await withBridge(io, async ({ bridge }) => {
    const found = await bridge.organisation.check.query({ rows })
    if (!confirm || found.problems.length > 0 || found.differences.length === 0) return { checked: found }
    const command = { commandId: randomUUID(), rows, timeZone, seenRevision: found.revision }
    return { checked: found, recorded: await bridge.organisation.import.mutate(command) }
  })
  const annotated =
    checked.problems.length > 0 ? await writeAnnotated(file, sheet.rows, checked.problems) : undefined
  const imported = recorded !== undefined
  io.out({ rows: rows.length, ...checked, imported, ...(annotated && { annotated }) }, () =>
    describeImport({ ...checked, imported, annotated }),
  )
  if (checked.problems.length > 0) io.failed()
}

type Rows = Parameters<typeof annotatedWorkbook>[0]
type Problem = { readonly row: number; readonly message: string }

async function writeAnnotated(file: string, rows: Rows, problems: readonly Problem[]): Promise<string> {
  const annotated = join(dirname(file), `${parse(file).name}-diperiksa.xlsx`)
  try {
    await writeFile(annotated, await annotatedWorkbook(rows, problems, 'Benar'))
  } catch (cause) {
    throw new CliRefusal(`Berkas ${annotated} tidak dapat ditulis; tutup berkas itu di Excel, lalu ulangi.`, {
      cause,
    })
  }
  return annotated
}

const WHAT = { unit: 'unit', post: 'jabatan', holding: 'pemegang' }
const CHANGE = { added: 'ditambah', changed: 'diubah', removed: 'dihapus' }

interface Found {
  readonly problems: readonly Problem[]
  readonly differences: readonly {
    readonly what: keyof typeof WHAT
    readonly change: keyof typeof CHANGE
    readonly title: string
  }[]
  readonly withoutPost: readonly { readonly name: string; readonly id: string }[]
  readonly imported: boolean
  readonly annotated: string | undefined
}

function describeImport({ problems, differences, withoutPost, imported, annotated }: Found): string {
  if (problems.length > 0) {
    const columns = [{ title: 'Baris' }, { title: 'Yang harus diperbaiki', width: 90 }]
    const rows = problems.map(({ row, message }) => [String(row), message])
    return [
      textTable(columns, rows),
      '',
      `Belum ada yang diimpor. Buku kerja dengan catatan: ${annotated}`,
    ].join('\n')
  }
  if (differences.length === 0)
    return 'Struktur kantor sudah sama dengan buku kerja ini; tidak ada yang diubah.'
  const columns = [{ title: 'Perubahan' }, { title: 'Apa' }, { title: 'Nama', width: 80 }]
  const rows = differences.map(({ what, change, title }) => [CHANGE[change], WHAT[what], title])
  const unplaced = withoutPost.map(({ name, id }) => `${name} (${id})`).join(', ')
  return [
    textTable(columns, rows),
    '',
    ...(unplaced ? [`Tanpa jabatan, maka tidak melihat berkas unit mana pun: ${unplaced}.`] : []),
    imported
      ? 'Struktur kantor diimpor.'
      : 'Belum ada yang diimpor; ulangi dengan --confirm bila perubahan di atas benar.',
  ].join('\n')
}
