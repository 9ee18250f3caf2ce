import { textCell, writeSheet } from '../reports/write-sheet.ts'
import type { UploadFlow } from '../uploads/flow.ts'

const EMPTY_ROWS = 200

/**
 * The bytes of an empty XLSX with the columns of a flow, its cells as text so that no NIP, date or number is changed.
 * `jenis`: which kinds of rows it is for; none = the first kind.
 */
export function emptyWorkbook(flow: UploadFlow, jenis: readonly string[]): Promise<Buffer> {
  const columns = flow.columnsFor(jenis)
  const head = columns.map(({ header, optional }) =>
    textCell(optional ? header : `${header}*`, {
      fontWeight: 'bold',
      backgroundColor: '#E3EEEE',
      wrap: true,
    }),
  )
  const empty = Array.from({ length: EMPTY_ROWS }, () => columns.map(() => textCell('')))
  const widths = columns.map(({ header }) => Math.max(14, header.length + 4))
  return writeSheet([head, ...empty], { name: 'Isian', widths, fixedRows: 1 })
}
