import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import type { SuratPengembalian } from '#shared/papers/surat-pengembalian.ts'
import { kopBlock } from './kop-block.ts'
import { labelRows } from './label-rows.ts'
import { bodyWidth, gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'
import { ttdBlock } from './ttd-block.ts'

/** The letter that gives a berkas or rows back, ready to be numbered and signed. */
export function suratPengembalianPaper(view: SuratPengembalian, kop: Kop): TDocumentDefinitions {
  const table = view.rows.length > 0 ? rowTable(view) : lackingTable(view)
  return paperFrame({ title: `Surat pengembalian ${view.number}`, sheet: kop.paper }, [
    ...kopBlock(kop, bodyWidth(kop.paper)),
    { text: kop.city ? `${kop.city}, ${view.date}` : view.date, alignment: 'right', margin: [0, 0, 0, 6] },
    labelRows(
      [
        ['Nomor', view.isProvisional ? `${view.letterNumber} (sementara)` : view.letterNumber],
        ['Sifat', 'Biasa'],
        ['Lampiran', view.attached],
        ['Hal', view.subject],
      ],
      60,
    ),
    {
      margin: [0, 12, 0, 0],
      stack: ['Yth.', ...view.to.map((line) => paperText(line)), 'di tempat'],
    },
    { text: 'Dengan hormat,', margin: [0, 12, 0, 4] },
    {
      ...paperText(view.sentence),
      alignment: 'justify',
    },
    ...(view.reason ? [{ ...paperText(view.reason), margin: [18, 6, 0, 6] } as Content] : []),
    ...table,
    {
      text: view.again,
      alignment: 'justify',
      margin: [0, 6, 0, 4],
    },
    {
      text: 'Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.',
      margin: [0, 0, 0, 14],
    },
    {
      columns: [
        { text: '', width: '*' },
        {
          width: 220,
          stack: [
            ttdBlock({
              ...view.signer,
              jabatan: `${view.signer.jabatan === '—' ? '' : view.signer.jabatan},`,
            }),
          ],
        },
      ],
    },
    ...tembusanList(view),
  ])
}

function tembusanList({ tembusan }: SuratPengembalian): Content[] {
  if (tembusan.length === 0) return []
  return [{ text: 'Tembusan:', margin: [0, 14, 0, 2] }, { ol: tembusan.map((line) => paperText(line)) }]
}

function lackingTable({ lacking }: SuratPengembalian): Content[] {
  if (lacking.length === 0) return []
  return [
    grid(
      ['No', 'Kelengkapan', 'Keadaan'],
      [20, '*', 90],
      lacking.map(({ text, verdict }, at) => [String(at + 1), text, verdict]),
    ),
  ]
}

function rowTable({ rows, rowTitle }: SuratPengembalian): Content[] {
  return [
    grid(
      [rowTitle, 'Nama', 'NIP', 'Yang harus dilengkapi atau diperbaiki'],
      [30, 130, 112, '*'],
      rows.map(({ no, name, nip, lacking }) => [no, name, nip, lacking]),
    ),
  ]
}

function grid(
  titles: readonly string[],
  widths: (number | '*')[],
  rows: readonly (readonly string[])[],
): Content {
  return {
    margin: [0, 2, 0, 6],
    fontSize: 9.5,
    layout: gridLayout,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        titles.map((text) => ({ text, bold: true, fillColor: '#EEF3F3' })),
        ...rows.map((row) => row.map(paperText)),
      ],
    },
  }
}
