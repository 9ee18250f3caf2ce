import { extname } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { CellMark } from '#shared/domain/agenda/cell-marks.ts'
import { bookSheets } from './book-sheets.ts'
import type { SheetFile } from './read-sheet.ts'

/**
 * What the first sheet of an XLSX holds beside its values: formulas, errors, hidden rows and merged cells, by row. The file
 * has been read as a sheet before, so that it is one. A CSV has none of them.
 */
export function cellMarksOf(file: SheetFile): Map<number, CellMark[]> {
  const { sheets, xmlOf } = bookOf(file)
  return marksOf(xmlOf(sheets[0].part))
}

/** Names of the sheets that are not read, as only the first one is, and that hold something. */
export function unreadSheets(file: SheetFile): string[] {
  const { sheets, xmlOf } = bookOf(file)
  const [, ...others] = sheets
  return others.filter(({ part }) => /<(?:v|t)\b/.test(xmlOf(part))).map(({ name }) => name)
}

function bookOf({ name: file, bytes }: SheetFile) {
  const isBook = extname(file).toLowerCase() !== '.csv'
  const parts = isBook ? unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) }) : {}
  const xmlOf = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  return { sheets: bookSheets(xmlOf('xl/workbook.xml'), xmlOf('xl/_rels/workbook.xml.rels')), xmlOf }
}

const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

function marksOf(xml: string): Map<number, CellMark[]> {
  const marks = new Map<number, CellMark[]>()
  const add = (row: number, mark: CellMark) => marks.set(row, [...(marks.get(row) ?? []), mark])
  for (const [row] of xml.matchAll(/<row\b[^>]*>/g))
    if (/\shidden="(1|true)"/.test(row)) add(Number(/\sr="(\d+)"/.exec(row)?.[1]), { kind: 'hidden' })
  // Most sheets have no formula at all, and looking at each of a hundred thousand cells takes its time.
  const ofFormulas = xml.includes('<f') ? xml : ''
  for (const [, name = '', digits = ''] of ofFormulas.matchAll(/<c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b/g))
    add(Number(digits), { kind: 'formula', column: columnOf(name) })
  // An error without its formula would be read as an empty cell.
  const ofErrors = xml.includes('t="e"') ? xml : ''
  for (const [cell, name = '', digits = ''] of ofErrors.matchAll(/<c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>/g))
    if (/\st="e"/.test(cell)) add(Number(digits), { kind: 'error', column: columnOf(name) })
  for (const [, from = '', to = from] of xml.matchAll(
    /<mergeCell\b[^>]*\bref="[A-Z]+(\d+)(?::[A-Z]+(\d+))?"/g,
  ))
    for (let row = Number(from); row <= Math.min(Number(to), Number(from) + 10_000); row++)
      add(row, { kind: 'merged' })
  return marks
}

/** `A` = 0, `AA` = 26. */
function columnOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
