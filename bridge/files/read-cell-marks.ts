import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { CellMark } from '#shared/domain/agenda/cell-marks.ts'
import type { SheetFile } from './read-sheet.ts'

/**
 * What the first sheet of an XLSX holds beside its values: formulas, hidden rows and merged cells, by row. The file
 * has been read as a sheet before, so that it is one. A CSV has none of them.
 */
export async function readCellMarks(file: string): Promise<Map<number, CellMark[]>> {
  return cellMarksOf({ name: file, bytes: await readFile(file) })
}

/** The same of a table that is in memory. */
export function cellMarksOf({ name: file, bytes }: SheetFile): Map<number, CellMark[]> {
  if (extname(file).toLowerCase() === '.csv') return new Map()
  const parts = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) })
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const xml = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')))
  return marksOf(xml)
}

const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

function firstSheet(workbook: string, relations: string): string {
  const [, id = ''] = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook) ?? []
  const relation = relations.match(/<Relationship\b[^>]*>/g)?.find((each) => each.includes(`Id="${id}"`))
  const [, target = 'worksheets/sheet1.xml'] = /\bTarget="([^"]+)"/.exec(relation ?? '') ?? []
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function marksOf(xml: string): Map<number, CellMark[]> {
  const marks = new Map<number, CellMark[]>()
  const add = (row: number, mark: CellMark) => marks.set(row, [...(marks.get(row) ?? []), mark])
  for (const [row] of xml.matchAll(/<row\b[^>]*>/g))
    if (/\shidden="(1|true)"/.test(row)) add(Number(/\sr="(\d+)"/.exec(row)?.[1]), { kind: 'hidden' })
  // Most sheets have no formula at all, and looking at each of a hundred thousand cells takes its time.
  const ofFormulas = xml.includes('<f') ? xml : ''
  for (const [, name = '', digits = ''] of ofFormulas.matchAll(/<c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b/g))
    add(Number(digits), { kind: 'formula', column: columnOf(name) })
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
