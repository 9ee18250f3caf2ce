import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { readSheet, type SheetCell, SheetUnreadable } from '../files/read-sheet.ts'
import { CliRefusal } from './cli-io.ts'

/** Largest list that one request may hold. */
const MOST_LETTERS = 900_000

/** A list from a file as it would come from the clipboard: an XLSX or CSV by its cells, any other text as it is. */
export async function readClipboardText(file: string): Promise<string> {
  const path = resolve(file)
  const isTable = ['.xlsx', '.csv'].includes(extname(path).toLowerCase())
  const text = await (isTable ? readTable(path) : readFile(path, 'utf8')).catch((cause: unknown) => {
    if (cause instanceof SheetUnreadable) throw new CliRefusal(cause.message)
    throw new CliRefusal(`Berkas ${file} tidak dapat dibuka; periksa nama dan foldernya.`)
  })
  if (text.length > MOST_LETTERS)
    throw new CliRefusal(`Daftar ${basename(file)} terlalu besar; bagi menjadi beberapa berkas.`)
  return text
}

async function readTable(path: string): Promise<string> {
  const { rows } = await readSheet(path)
  return rows.map((cells) => cells.map(clipboardCell).join('\t')).join('\n')
}

function clipboardCell(cell: SheetCell): string {
  if (cell === null) return ''
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
