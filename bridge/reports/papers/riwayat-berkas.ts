import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import type { RiwayatBerkas } from '#shared/papers/riwayat-berkas.ts'
import { labelRows } from './label-rows.ts'
import { gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'

/** Everything that is known of a berkas, in the order in which it is asked for. */
export function riwayatBerkasPaper(view: RiwayatBerkas, kop: Kop): TDocumentDefinitions {
  const { steps, rows, returns, signings, disposisi, documents, events } = view
  return paperFrame(
    { title: `Riwayat berkas ${view.number}`, sheet: kop.paper, fontSize: 9, foot: view.asOf },
    [
      { ...paperText(kop.lines.at(-1) ?? ''), fontSize: 10 },
      { ...paperText(`Riwayat berkas ${view.number}`), bold: true, fontSize: 15, margin: [0, 0, 0, 6] },
      labelRows(view.facts, 96),
      ...section('Langkah', ['No', 'Kegiatan', 'Mulai', 'Selesai', 'Oleh'], {
        widths: [22, '*', 76, 76, 92],
        rows: steps.map(({ no, kegiatan, started, finished, by }) => [no, kegiatan, started, finished, by]),
      }),
      ...section('Peserta', ['No', 'Nama', 'NIP', 'Keadaan', 'Usulan', 'Kekurangan'], {
        widths: [22, '*', 92, 56, 92, 100],
        rows: rows.map(({ no, name, nip, state, usulan, lacking }) => [
          no,
          name,
          nip,
          state,
          usulan,
          lacking,
        ]),
      }),
      ...section('Pengembalian', ['Tanggal', 'Oleh', 'Jenis', 'Alasan', 'Kembali'], {
        widths: [76, 84, 56, '*', 76],
        rows: returns.map(({ at, by, kind, reason, resumed }) => [at, by, kind, reason, resumed]),
      }),
      ...section('Paraf, tanda tangan, persetujuan', ['Tindakan', 'Oleh', 'Tanggal', 'Asal catatan'], {
        widths: ['*', 110, 76, 120],
        rows: signings.map(({ what, by, at, origin }) => [what, by, at, origin]),
      }),
      ...section('Disposisi', ['Isi', 'Tanggal', 'Keadaan'], {
        widths: ['*', 76, 66],
        rows: disposisi.map(({ depth, text, at, state }) => [{ text, depth }, at, state]),
      }),
      ...section('Lampiran', ['Dokumen', 'Jenis', 'Tanggal', 'Oleh', 'SHA-256'], {
        widths: ['*', 58, 76, 76, 130],
        rows: documents.map(({ label, kind, at, by, hash, voided }) => [
          voided ? `${label} (${voided})` : label,
          kind,
          at,
          by,
          hash,
        ]),
      }),
      ...section('Kejadian', ['Waktu', 'Kejadian', 'Oleh'], {
        widths: [76, '*', 100],
        rows: events.map(({ at, what, by }) => [at, what, by]),
      }),
    ],
  )
}

type Cell = string | { readonly text: string; readonly depth: number }

interface Table {
  readonly widths: (number | '*')[]
  readonly rows: readonly (readonly Cell[])[]
}

function section(title: string, titles: readonly string[], { widths, rows }: Table): Content[] {
  const head: Content = { text: title, bold: true, fontSize: 10.5, margin: [0, 10, 0, 3], headlineLevel: 1 }
  if (rows.length === 0) return []
  return [
    head,
    {
      layout: gridLayout,
      fontSize: 8.2,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths,
        body: [
          titles.map((text) => ({ text, bold: true, fillColor: '#EEF3F3' })),
          ...rows.map((row) => row.map(cellOf)),
        ],
      },
    },
  ]
}

/** A branch of the tree stands further in than the one it follows from. */
function cellOf(cell: Cell) {
  if (typeof cell === 'string') return paperText(cell)
  return {
    ...paperText(cell.text),
    margin: [Math.min(cell.depth, 8) * 10, 0, 0, 0] as [number, number, number, number],
  }
}
