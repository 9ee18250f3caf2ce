import type { SheetData } from 'write-excel-file/node'
import type { ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { flowReportTable } from './flow-report-table.ts'
import { reportFacts, reportHeading, reportTotals } from './report-facts.ts'
import { ttdBlocks } from './ttd-blocks.ts'
import { columnWidths, uploadReportTable } from './upload-report-table.ts'
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
  return writeSheet(rows, { name: reportHeading(report), widths })
}

function letterhead(report: ReportedUpload): SheetData {
  const { agency, unit, title, table } = report
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
    line(reportHeading(report).toUpperCase(), 13),
    line(title, 11, false),
    [],
  ]
}

function facts(report: ReportedUpload): SheetData {
  return reportFacts(report).map(([label, value]) => [
    textCell(label, { columnSpan: 2 }),
    null,
    textCell(value, { columnSpan: 4 }),
    ...Array(3).fill(null),
  ])
}

function totals(report: ReportedUpload): SheetData {
  const { totals, whole } = reportTotals(report)
  if (whole === undefined) {
    const own = totals.map(([label, value]) => [
      textCell(label, { columnSpan: 2 }),
      null,
      textCell(value, { columnSpan: 2 }),
      null,
    ])
    return [[], ...own]
  }
  return [
    [],
    [textCell('Jumlah', { fontWeight: 'bold', columnSpan: 2 }), null],
    ...[...totals, ['seluruhnya', whole] as const].map(([label, count]) => [
      textCell(label, { columnSpan: 2 }),
      null,
      { value: Number(count), type: Number, align: 'left' as const },
    ]),
  ]
}
