import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { ReportedUpload, ReportSigner, UploadPaper } from '#bridge/ports/reported-upload.ts'
import type { Kop } from '#shared/papers/kop.ts'
import { localTime } from '../local-time.ts'
import { reportFacts, reportHeading, reportTotals } from '../report-facts.ts'
import { kopBlock } from './kop-block.ts'
import { labelRows } from './label-rows.ts'
import { laporanUploadRows } from './laporan-upload-rows.ts'
import { cm, gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'

const MARGINS = 4 * cm
const SIDE_BY_SIDE = 3

/** The report of a run as a paper to sign: its facts, totals, what did not go through and why, what is proven. */
export function laporanUploadPaper(view: UploadPaper, kop: Kop): TDocumentDefinitions {
  const heading = reportHeading(view)
  const width = (kop.paper === 'folio' ? 33 : 29.7) * cm - MARGINS
  return paperFrame(
    {
      title: `${heading} ${view.runId}`,
      sheet: kop.paper,
      landscape: true,
      fontSize: 9.5,
      foot: `Unggahan ${view.runId} · tiap baris dengan buktinya: laporan-hasil-upload.xlsx, SHA-256 ${view.sheetHash}`,
    },
    [
      ...kopBlock(kop, width),
      { ...paperText(heading.toUpperCase()), bold: true, fontSize: 13, alignment: 'center' },
      { ...paperText(view.title), alignment: 'center', margin: [0, 0, 0, 8] },
      {
        columns: [
          { width: '*', stack: [labelRows(reportFacts(view), 92)] },
          { width: 230, stack: [totalsTable(view)] },
        ],
        columnGap: 24,
      },
      ...laporanUploadRows(view, width),
      ...ttdRows(view, kop),
    ],
  )
}

function totalsTable(view: ReportedUpload): Content {
  const { totals, whole } = reportTotals(view)
  return {
    layout: gridLayout,
    table: {
      widths: ['*', 48],
      body: [
        ...totals.map(([label, count]) => [paperText(label), { text: count, alignment: 'right' as const }]),
        ...(whole === undefined
          ? []
          : [
              [
                { text: 'seluruhnya', bold: true },
                { text: whole, bold: true, alignment: 'right' as const },
              ],
            ]),
      ],
    },
  }
}

/** From the maker of the report to the one it goes to, three beside each other; their names stand in one line. */
function ttdRows({ signers, madeAt, timeZone }: ReportedUpload, { city }: Kop): Content[] {
  const [day = ''] = localTime(madeAt, timeZone).split(' pukul')
  const place = city ? `${city}, ${day.replace(/^\S+, /, '')}` : `Dibuat pada ${day}`
  const rows = Array.from({ length: Math.ceil(signers.length / SIDE_BY_SIDE) }, (_, at) =>
    signers.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  )
  return rows.map((row, at) => ({
    unbreakable: true,
    margin: [0, at === 0 ? 14 : 4, 0, 0],
    stack: [
      at === 0 ? { ...paperText(place), alignment: 'right', margin: [0, 0, 0, 4] } : '',
      {
        layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 24, paddingTop: () => 0 },
        table: {
          widths: row.map(() => '*'),
          heights: ['auto', 62, 'auto', 'auto'],
          body: ttdLines.map((lineOf) => row.map(lineOf)),
        },
      },
    ],
  }))
}

/** What stands under each other for one who signs with a pen. */
const ttdLines: readonly ((signer: ReportSigner) => TableCell)[] = [
  ({ heading }) => paperText(`${heading},`),
  ({ jabatan }) => paperText(jabatan),
  ({ name }) => (name ? { ...paperText(name), bold: true } : '.'.repeat(44)),
  ({ nip }) => `NIP ${nip ?? '.'.repeat(30)}`,
]
