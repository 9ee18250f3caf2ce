import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readSheet } from '../files/read-sheet.ts'
import type { PdfFacts, WorkbookRow } from '../uploads/checked-rows.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { inspectPdf } from '../uploads/inspect-pdf.ts'
import { manifestKey, matchFiles } from '../uploads/match-files.ts'
import { readWorkbook } from '../uploads/read-workbook.ts'
import { CliRefusal } from './cli-io.ts'

export interface FolderOfFiles {
  /** The rows, each with the name of its file where there is one. */
  readonly rows: readonly WorkbookRow[]
  readonly facts: ReadonlyMap<string, PdfFacts>
  /** PDFs that belong to no row. */
  readonly unused: readonly string[]
}

const MANIFESTS = ['manifest.csv', 'manifest.xlsx']
const manifestColumns = [
  { key: 'nip', header: 'NIP', aliases: [] },
  { key: 'jenis', header: 'Jenis', aliases: [] },
  { key: 'nomor', header: 'Nomor', aliases: ['Nomor Sertifikat', 'Nomor Ijazah', 'Nomor SK', 'Tahun'] },
  { key: 'berkas', header: 'Berkas', aliases: ['File', 'PDF', 'Nama Berkas'] },
]

/** Finds the PDF of each row in a folder and looks at it. */
export async function folderOfFiles(
  path: string,
  flow: UploadFlow,
  rows: readonly WorkbookRow[],
): Promise<FolderOfFiles> {
  const folder = resolve(path)
  const isFolder = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new CliRefusal(`Folder ${folder} tidak ada; tulis folder PDF pada --files.`)
  const names = await readdir(folder)
  const manifest = await readManifest(folder, names)
  const { fileColumn, identify } = flow
  if (fileColumn === undefined) throw new CliRefusal('Alur ini tidak mengirim PDF; ulangi tanpa --files.')
  const matched = matchFiles(rows, { fileColumn, names, manifest, identify })
  const facts = new Map<string, PdfFacts>()
  for (const name of new Set(matched.rows.map(({ cells }) => String(cells[fileColumn] ?? '').trim()))) {
    const found = await inspectPdf(folder, name)
    if (found) facts.set(name, found)
  }
  return { rows: matched.rows, facts, unused: matched.unused }
}

async function readManifest(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const name = MANIFESTS.find((known) => names.includes(known))
  if (name === undefined) return new Map()
  const { rows } = await readSheet(join(folder, name))
  return new Map(
    readWorkbook(rows, manifestColumns).map(({ cells: { nip, jenis, nomor, berkas } }) => [
      manifestKey({ nip: String(nip ?? ''), kind: String(jenis ?? ''), number: String(nomor ?? '') }),
      String(berkas ?? ''),
    ]),
  )
}
