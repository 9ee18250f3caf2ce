import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node'

export interface SheetOptions {
  /** Name on the tab. */
  readonly name: string
  /** Widths in characters. */
  readonly widths: readonly number[]
  /** Rows that stay on top while the rest scrolls. */
  readonly fixedRows?: number
}

/**
 * A cell that is text and stays text: never a number that loses digits, never a formula, whatever it begins with.
 * Characters that XML cannot hold are left out.
 */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  const value = text.replaceAll(/\r\n?/g, '\n').replaceAll(NOT_IN_XML, '').replaceAll(LIKE_ESCAPE, '_x005F_')
  return { ...style, value, type: String, format: '@' } as CellObject
}

/** An underscore that programs would read with what follows as one character (`_x0041_` = A). */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** Control characters, halves of surrogate pairs and the two non-characters: with them the file would not open. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu

/** Prints on as many pages as it is long, but never wider than one. */
const fitToWidth: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace('<cols>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
}

/** One sheet as the bytes of an XLSX. */
export function writeSheet(rows: SheetData, options: SheetOptions): Promise<Buffer> {
  const { name, widths, fixedRows } = options
  const sheetOptions = {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    ...(fixedRows && { stickyRowsCount: fixedRows }),
  }
  return writeXlsxFile(rows, sheetOptions, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [fitToWidth],
  }).toBuffer()
}

/** Height in points of a row whose cells wrap, for no program works it out for a file it has not written. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[at] ?? 10))), 0),
  )
  return Math.max(1, ...lines) * LINE_POINTS + 3
}

const LINE_POINTS = 12.5
