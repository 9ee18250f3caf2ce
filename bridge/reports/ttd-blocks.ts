import type { CellObject, SheetData } from 'write-excel-file/node'
import type { ReportedUpload, ReportSigner } from '#bridge/ports/reported-upload.ts'
import { localTime } from './local-time.ts'
import { columnWidths } from './upload-report-table.ts'
import { textCell } from './write-sheet.ts'

/** Columns that a signature covers, by how many stand side by side: [first, how many]. */
const places: readonly (readonly [number, number])[][] = [
  [[6, 2]],
  [
    [1, 2],
    [6, 2],
  ],
  [
    [1, 2],
    [3, 3],
    [6, 2],
  ],
]
const SIDE_BY_SIDE = places.length
const DOTS = '................................................'

/** From the maker of the report to the one it goes to; three side by side, more below. */
export function ttdBlocks({ signers, madeAt, timeZone, table }: ReportedUpload): SheetData {
  const widths = table?.columns.map(({ width }) => width)
  const [day] = localTime(madeAt, timeZone).split(' pukul')
  const blocks = Array.from({ length: Math.ceil(signers.length / SIDE_BY_SIDE) }, (_, at) =>
    signers.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  )
  return [
    [null, textCell(`Dibuat pada ${day}`, { columnSpan: 3 }), null, null],
    [],
    ...blocks.flatMap((block) => blockOf(block, widths ? placesIn(widths, block.length) : undefined)),
  ]
}

/** The same for a table of other columns: so many equal parts of its width. */
function placesIn(widths: readonly number[], count: number): [number, number][] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnAt = (share: number) => {
    let passed = 0
    const found = widths.findIndex((width) => {
      passed += width
      return passed > whole * share
    })
    return found === -1 ? widths.length : found
  }
  return Array.from({ length: count }, (_, at) => {
    const first = Math.max(1, columnAt(at / count))
    return [first, Math.max(1, columnAt((at + 1) / count) - first)]
  })
}

function blockOf(
  signers: readonly ReportSigner[],
  own: readonly (readonly [number, number])[] | undefined,
): SheetData {
  const side = own ?? places[signers.length - 1]
  const line = (textOf: (signer: ReportSigner) => string, style: Partial<CellObject> = {}) => {
    const cells: SheetData[number] = Array(
      Math.max(columnWidths.length, ...(side ?? []).map(([first, span]) => first + span)),
    ).fill(null)
    signers.forEach((signer, at) => {
      const [first, span] = side?.[at] ?? [0, 1]
      cells[first] = textCell(textOf(signer), {
        wrap: true,
        alignVertical: 'top',
        ...style,
        columnSpan: span,
      })
    })
    return cells
  }
  return [
    line(({ heading }) => heading),
    line(({ jabatan }) => jabatan, { height: 42 }),
    line(() => '', { height: 42 }),
    line(({ name }) => name ?? DOTS, { fontWeight: 'bold' }),
    line(({ nip }) => `NIP ${nip ?? '..................................'}`),
    [],
  ]
}
