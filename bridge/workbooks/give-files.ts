import { readSheetFile } from '../files/read-sheet.ts'
import type { PdfFacts, WorkbookRow } from '../uploads/checked-rows.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { manifestKey, matchFiles } from '../uploads/match-files.ts'
import { readWorkbook, WorkbookUnfit } from '../uploads/read-workbook.ts'

/** The files beside a workbook: a folder of this computer, or what was sent to the bridge. */
export interface FolderOfFiles {
  readonly names: readonly string[]
  /** The bytes of the manifest. */
  read(name: string): Promise<Uint8Array>
  /** Undefined where nothing lies under the name. */
  inspect(name: string): Promise<PdfFacts | undefined>
}

export interface GivenFiles {
  /** The rows, each with the name of its file where there is one. */
  readonly rows: readonly WorkbookRow[]
  readonly facts: ReadonlyMap<string, PdfFacts>
  /** PDFs that belong to no row. */
  readonly unused: readonly string[]
}

/** Names of the list that says which file is whose; the first of them counts. */
const manifestNames = ['manifest.csv', 'manifest.xlsx']
const manifestColumns = [
  { key: 'nip', header: 'NIP', aliases: [] },
  { key: 'jenis', header: 'Jenis', aliases: [] },
  { key: 'nomor', header: 'Nomor', aliases: ['Nomor Sertifikat', 'Nomor Ijazah', 'Nomor SK', 'Tahun'] },
  { key: 'berkas', header: 'Berkas', aliases: ['File', 'PDF', 'Nama Berkas'] },
]

/** Finds the PDF of each row among the files and looks at it. */
export async function giveFiles(
  folder: FolderOfFiles,
  { fileColumn, identify }: UploadFlow,
  rows: readonly WorkbookRow[],
): Promise<GivenFiles> {
  if (fileColumn === undefined)
    throw new WorkbookUnfit('Alur ini tidak mengirim PDF; ulangi tanpa folder PDF.')
  const manifest = await readManifest(folder)
  const matched = matchFiles(rows, { fileColumn, names: folder.names, manifest, identify })
  const facts = new Map<string, PdfFacts>()
  for (const name of new Set(matched.rows.map(({ cells }) => String(cells[fileColumn] ?? '').trim()))) {
    const found = await folder.inspect(name)
    if (found) facts.set(name, found)
  }
  return { rows: matched.rows, facts, unused: matched.unused }
}

async function readManifest(folder: FolderOfFiles): Promise<Map<string, string>> {
  const name = manifestNames.find((known) => folder.names.includes(known))
  if (name === undefined) return new Map()
  const { rows } = await readSheetFile({ name, bytes: await folder.read(name) })
  return new Map(
    readWorkbook(rows, manifestColumns).map(({ cells: { nip, jenis, nomor, berkas } }) => [
      manifestKey({ nip: String(nip ?? ''), kind: String(jenis ?? ''), number: String(nomor ?? '') }),
      String(berkas ?? ''),
    ]),
  )
}
