import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import type { TandaTerima } from '#shared/papers/tanda-terima.ts'
import { kopBlock } from './kop-block.ts'
import { labelRows } from './label-rows.ts'
import { bodyWidth, gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'
import { ttdBlock } from './ttd-block.ts'

/** What the applicant takes home. */
export function tandaTerimaPaper(view: TandaTerima, kop: Kop): TDocumentDefinitions {
  const rows: [string, string][] = [
    ['Nomor agenda', view.number],
    ['Telah diterima dari', view.name],
    ...(view.nip ? ([['NIP', view.nip]] as [string, string][]) : []),
    ...(view.unit ? ([['Unit kerja', view.unit]] as [string, string][]) : []),
    ['Layanan', view.service],
    ['Diterima', view.receivedAt],
    ['Perkiraan selesai', view.dueAt ?? 'tidak ditetapkan dalam SOP'],
  ]
  return paperFrame({ title: `Tanda terima ${view.number}`, sheet: kop.paper }, [
    ...kopBlock(kop, bodyWidth(kop.paper)),
    { text: 'TANDA TERIMA BERKAS', bold: true, fontSize: 13, alignment: 'center', margin: [0, 2, 0, 8] },
    labelRows(rows, 110),
    ...kelengkapan(view),
    {
      text: 'Simpan tanda terima ini. Sebutkan nomor agenda bila menanyakan berkas.',
      italics: true,
      margin: [0, 8, 0, 14],
    },
    {
      columns: [
        ttdBlock({ head: ' ', jabatan: 'Yang menyerahkan,', ...(view.name !== '—' && { name: view.name }) }),
        ttdBlock({
          head: kop.city ? `${kop.city}, ${view.date}` : view.date,
          jabatan: view.officer.jabatan === '—' ? 'Penerima,' : `${view.officer.jabatan},`,
          ...(view.officer.name !== '—' && { name: view.officer.name }),
        }),
      ],
      columnGap: 60,
    },
  ])
}

function kelengkapan({ kelengkapan }: TandaTerima): Content[] {
  if (kelengkapan.length === 0) return []
  const head = ['No', 'Kelengkapan', 'Keadaan'].map((text) => ({ text, bold: true, fillColor: '#EEF3F3' }))
  return [
    {
      margin: [0, 8, 0, 0],
      layout: gridLayout,
      table: {
        headerRows: 1,
        widths: [20, '*', 100],
        body: [
          head,
          ...kelengkapan.map(({ text, verdict }, at) => [String(at + 1), paperText(text), verdict]),
        ],
      },
    },
  ]
}
