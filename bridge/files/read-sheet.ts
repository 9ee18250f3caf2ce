import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readSheet as readXlsx } from 'read-excel-file/node'

/** A cell as the file holds it: text stays text, a date cell is a `Date` at midnight UTC, an empty one is `null`. */
export type SheetCell = string | number | boolean | Date | null

export interface Sheet {
  /** Rows as in the file, from its first line; missing cells at the end of a row are `null`. */
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The file is no table that can be read: one sentence in Bahasa Indonesia. */
export class SheetUnreadable extends Error {
  override readonly name = 'SheetUnreadable'
}

const MOST_BYTES = 20 * 1024 * 1024
/** Unpacked: five times what 50,000 rows of every column need. */
const MOST_UNPACKED = 512 * 1024 * 1024
/** Rows under the titles, unless the reader takes more. */
const MOST_ROWS = 10_000

/** Lines of a CSV in which its first delimiter is looked for. */
const MOST_TITLES = 15

/** A table by its name, whose ending says what it is, and its bytes. */
export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads the first sheet of an XLSX, or a CSV with `;` or `,`. */
export async function readSheet(file: string, mostRows?: number): Promise<Sheet> {
  return readSheetFile({ name: basename(file), bytes: await readBytes(file, basename(file)) }, mostRows)
}

/** The same of a table that is in memory. */
export async function readSheetFile({ name, bytes }: SheetFile, mostRows = MOST_ROWS): Promise<Sheet> {
  refuseLarge(bytes.length, name)
  const rows = extname(name).toLowerCase() === '.csv' ? readCsv(bytes, name) : await readBook(bytes, name)
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  if (rows.length === 0) throw new SheetUnreadable(`Berkas ${name} kosong; isi judul kolom dan barisnya.`)
  if (rows.length > mostRows + 1) {
    const [there, most] = [rows.length - 1, mostRows].map((count) => count.toLocaleString('id-ID'))
    throw new SheetUnreadable(
      `Berkas ${name} berisi ${there} baris, paling banyak ${most}; bagi menjadi beberapa berkas.`,
    )
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  for (const row of rows) while (row.length < width) row.push(null)
  return { rows }
}

function refuseLarge(size: number, name: string): void {
  if (size > MOST_BYTES)
    throw new SheetUnreadable(`Berkas ${name} lebih dari 20 MB; simpan hanya tabelnya, lalu ulangi.`)
}

async function readBytes(file: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    refuseLarge(size, name)
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause
    throw new SheetUnreadable(`Berkas ${file} tidak dapat dibuka; periksa nama dan foldernya.`, { cause })
  }
}

async function readBook(bytes: Uint8Array, name: string): Promise<SheetCell[][]> {
  if (OLE_HEAD.every((byte, at) => bytes[at] === byte))
    throw new SheetUnreadable(
      `Berkas ${name} berformat Excel lama atau dikunci kata sandi; buka di Excel, lalu simpan sebagai .xlsx tanpa kata sandi.`,
    )
  try {
    refuseBomb(bytes, name)
    const rows = await readXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    return rows.map((row) => Array.from(row, cellOf))
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause
    throw new SheetUnreadable(
      `Berkas ${name} bukan buku kerja Excel (.xlsx) yang utuh; simpan ulang dari Excel.`,
      {
        cause,
      },
    )
  }
}

/** Begins an XLS of before 2007, and an XLSX that is encrypted. */
const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A few bytes can say that they are gigabytes: the sizes are added up before anything is unpacked. */
function refuseBomb(bytes: Uint8Array, name: string): void {
  let unpacked = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize
      return false
    },
  })
  if (unpacked > MOST_UNPACKED)
    throw new SheetUnreadable(
      `Berkas ${name} terlalu besar setelah dibuka; simpan hanya tabelnya, lalu ulangi.`,
    )
}

/** The package's types name the class `Date` where they mean an instance. */
function cellOf(value: unknown): SheetCell {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value : String(value)
}

function readCsv(bytes: Uint8Array, name: string): SheetCell[][] {
  const text = textOf(bytes, name)
  // A title may stand over the table.
  const head = text.split('\n', MOST_TITLES).find((line) => /[;,]/.test(line)) ?? ''
  const delimiter = count(head, ';') >= count(head, ',') ? ';' : ','
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: false,
    })
    return rows.map((row) => row.map((cell) => cell.trim() || null))
  } catch (cause) {
    throw new SheetUnreadable(`Berkas ${name} bukan CSV yang utuh; periksa tanda kutipnya, lalu ulangi.`, {
      cause,
    })
  }
}

/** Text of another encoding would lose its letters without a word. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SheetUnreadable(
      `Berkas ${name} tidak disimpan sebagai UTF-8, sehingga hurufnya dapat rusak; simpan ulang sebagai "CSV UTF-8" atau .xlsx.`,
      { cause },
    )
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
