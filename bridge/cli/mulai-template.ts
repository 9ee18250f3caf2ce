import { agendaColumns } from '#shared/domain/agenda/agenda-columns.ts'
import { caseColumns } from '#shared/domain/case-import/case-columns.ts'
import { textCell, writeSheet } from '../reports/write-sheet.ts'

const COLUMNS: Readonly<Record<string, readonly { key: string; header: string }[]>> = {
  berkas: caseColumns,
  'agenda-masuk': agendaColumns.incoming,
  'agenda-keluar': agendaColumns.outgoing,
}

/** A workbook with the headings alone, its cells as text so that no number or date is changed; undefined if unknown. */
export function mulaiTemplate(kind: string): Promise<Buffer> | undefined {
  const columns = Object.entries(COLUMNS).find(([name]) => name === kind)?.[1]
  if (!columns) return undefined
  const head = columns.map(({ header }) =>
    textCell(header, { fontWeight: 'bold', backgroundColor: '#E3EEEE', wrap: true }),
  )
  const empty = Array.from({ length: 200 }, () => columns.map(() => textCell('')))
  const widths = columns.map(({ key }) => (key === 'perihal' || key === 'party' ? 40 : 18))
  return writeSheet([head, ...empty], { name: 'Agenda', widths, fixedRows: 1 })
}
