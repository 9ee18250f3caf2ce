import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import type { LembarKonsultasi } from '#shared/papers/lembar-konsultasi.ts'
import { kopBlock } from './kop-block.ts'
import { labelRows } from './label-rows.ts'
import { bodyWidth, gridLayout, paperFrame } from './paper-frame.ts'
import { tickBox } from './tick-box.ts'
import { ttdBlock } from './ttd-block.ts'

/** The form of a consultation. The SOP names it and does not show it: what stands here follows its steps. */
export function lembarKonsultasiPaper(view: LembarKonsultasi, kop: Kop): TDocumentDefinitions {
  const applicant: [string, string][] = [
    ['Nama', view.name],
    ['NIP', view.nip],
    ['Unit kerja', view.unit],
    ['Nomor telepon', view.contact],
  ]
  return paperFrame({ title: `Lembar konsultasi ${view.number}`, sheet: kop.paper }, [
    ...kopBlock(kop, bodyWidth(kop.paper)),
    { text: 'LEMBAR KONSULTASI', bold: true, fontSize: 13, alignment: 'center', margin: [0, 2, 0, 8] },
    labelRows(
      [
        ['Nomor agenda', view.number],
        ['Diterima', view.receivedAt],
        ['Layanan', view.service],
      ],
      100,
    ),
    head('Data pemohon'),
    labelRows(applicant, 100),
    room('Materi konsultasi', 92),
    room('Penjelasan atau penyelesaian yang diberikan', 120),
    head('Hasil'),
    tickBox('Penjelasan memenuhi harapan pemohon; konsultasi selesai', false),
    tickBox('Disarankan konsultasi lanjutan kepada lembaga/instansi yang kompeten di tingkat pusat', false),
    {
      margin: [0, 18, 0, 0],
      columns: [
        ttdBlock({ head: 'Pemohon,', jabatan: ' ', ...(view.name && { name: view.name }) }),
        ttdBlock({ head: 'Pejabat yang memberi konsultasi,', jabatan: ' ' }),
      ],
      columnGap: 40,
    },
  ])
}

function head(text: string): Content {
  return { text, bold: true, margin: [0, 10, 0, 3] }
}

/** An empty field to write in with a pen. */
function room(title: string, height: number): Content {
  return {
    unbreakable: true,
    stack: [head(title), { layout: gridLayout, table: { widths: ['*'], heights: [height], body: [['']] } }],
  }
}
