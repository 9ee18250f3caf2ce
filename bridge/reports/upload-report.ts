import type { SheetData } from 'write-excel-file/node'
import { panelId } from '#shared/text/panel-id.ts'
import { flowReportTable } from './flow-report-table.ts'
import { localTime } from './local-time.ts'
import type { ReportedUpload } from './reported-upload.ts'
import { ttdBlocks } from './ttd-blocks.ts'
import { columnWidths, totalsOf, uploadReportTable } from './upload-report-table.ts'
import { textCell, writeSheet } from './write-sheet.ts'

/** `Laporan Hasil Upload`, or the flow's own: what the portal was seen to hold, row by row, and nothing else. */
export function uploadReport(report: ReportedUpload): Promise<Buffer> {
  const { table } = report
  const rows: SheetData = [
    ...letterhead(report),
    ...facts(report),
    ...totals(report),
    [],
    ...(table ? flowReportTable(table) : uploadReportTable(report.rows, report.timeZone)),
    [],
    ...ttdBlocks(report),
  ]
  const widths = table ? table.columns.map(({ width }) => width) : columnWidths
  return writeSheet(rows, { name: table?.heading ?? 'Laporan Hasil Upload', widths })
}

function letterhead({ agency, unit, title, table }: ReportedUpload): SheetData {
  const span = table?.columns.length ?? columnWidths.length
  const line = (text: string, size: number, bold = true) => [
    textCell(text, {
      columnSpan: span,
      align: 'center',
      fontSize: size,
      height: size * 1.7,
      ...(bold && { fontWeight: 'bold' as const }),
    }),
    ...Array(span - 1).fill(null),
  ]
  const rule = Array.from({ length: span }, () =>
    textCell('', { topBorderStyle: 'medium', topBorderColor: '#000000' }),
  )
  return [
    ...(agency ? [line(agency.toUpperCase(), 14)] : []),
    ...(unit ? [line(unit, 11, false)] : []),
    rule,
    line((table?.heading ?? 'Laporan Hasil Upload').toUpperCase(), 13),
    line(title, 11, false),
    [],
  ]
}

function facts(report: ReportedUpload): SheetData {
  const { timeZone } = report
  const at = (instant: string | undefined) => (instant ? localTime(new Date(instant), timeZone) : 'belum')
  const pairs: [string, string][] = [
    ['Nomor unggahan', report.runId],
    ...(report.caseNumber ? ([['Berkas', report.caseNumber]] as [string, string][]) : []),
    ['Buku kerja', report.workbook],
    ['Mulai', at(report.startedAt)],
    ['Selesai', at(report.finishedAt)],
    ['Laporan dibuat', localTime(report.madeAt, timeZone)],
  ]
  return pairs.map(([label, value]) => [
    textCell(label, { columnSpan: 2 }),
    null,
    textCell(value, { columnSpan: 4 }),
    ...Array(3).fill(null),
  ])
}

function totals({ rows, table }: ReportedUpload): SheetData {
  const own = table?.totals.map(([label, value]) => [
    textCell(label, { columnSpan: 2 }),
    null,
    textCell(value, { columnSpan: 2 }),
    null,
  ])
  if (own) return [[], ...own]
  return [
    [],
    [textCell('Jumlah', { fontWeight: 'bold', columnSpan: 2 }), null],
    ...totalsOf(rows).map(([state, count]) => [
      textCell(panelId[`row.${state}`], { columnSpan: 2 }),
      null,
      { value: count, type: Number, align: 'left' as const },
    ]),
    [
      textCell('seluruhnya', { columnSpan: 2 }),
      null,
      { value: rows.length, type: Number, align: 'left' as const },
    ],
  ]
}
