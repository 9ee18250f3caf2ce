import type { ReportTable, RowToReport } from '#bridge/ports/report-table.ts'
import { meanIpAsn } from '#shared/asn/ip-asn.ts'
import { comma, judgeScore } from './judge-score.ts'

const columns = [
  { title: 'No', width: 5 },
  { title: 'NIP', width: 20 },
  { title: 'Nama', width: 22 },
  { title: 'Kual.', width: 7 },
  { title: 'Komp.', width: 7 },
  { title: 'Kin.', width: 7 },
  { title: 'Dis.', width: 7 },
  { title: 'Nilai SIASN', width: 9 },
  { title: 'Kategori SIASN', width: 14 },
  { title: 'Tahun', width: 7 },
  { title: 'Skor kantor', width: 9 },
  { title: 'Keterangan', width: 46 },
]

const words = {
  'score-read': 'Dibaca; kantor tidak memberi skor pembanding.',
  'score-agrees': 'Sama dengan skor kantor.',
  'score-differs': 'Berbeda',
  'score-outdated': 'Belum dihitung ulang oleh SIASN',
} as const
const tones = {
  'score-read': 'good',
  'score-agrees': 'good',
  'score-differs': 'bad',
  'score-outdated': 'look',
} as const

/** `Laporan Data IP-ASN`: what SIASN was seen to show of every NIP, and where it is not the office's own score. */
export function ipAsnReport(
  rows: readonly RowToReport[],
  reasonOf: (row: RowToReport) => string,
): ReportTable | undefined {
  if (rows.some(({ data }) => data.jenis === 'isian')) return undefined
  const read = rows.map((row) => {
    const values = row.state === 'proven' ? row.proof?.values : undefined
    return { row, values, verdict: values && judgeScore(row.data, values) }
  })
  const totals = read.flatMap(({ values }) => (values ? [Number(values.Subtotal?.replace(',', '.'))] : []))
  const count = (why: keyof typeof words) => String(read.filter(({ verdict }) => verdict?.why === why).length)
  const own = rows.flatMap(({ data }) => (data.total === undefined ? [] : [Number(data.total)]))
  return {
    heading: 'Laporan Data IP-ASN',
    columns,
    rows: read.map(({ row, values, verdict }, index) => {
      const { nip = '', nama = '', total, aturan } = row.data
      const shown = ['Kualifikasi', 'Kompetensi', 'Kinerja', 'Disiplin', 'Subtotal', 'Kategori', 'Tahun']
      const difference = verdict?.differences.join('; ')
      const remark = verdict ? [words[verdict.why], difference].filter(Boolean).join(': ') : reasonOf(row)
      return {
        cells: [
          ...[String(index + 1), nip, nama, ...shown.map((title) => comma(values?.[title] ?? ''))],
          ...[total === undefined || aturan === undefined ? '' : comma(total), remark],
        ],
        tone: verdict ? tones[verdict.why] : 'look',
      }
    }),
    totals: [
      ['Terbaca', String(totals.length)],
      ['Sama dengan skor kantor', count('score-agrees')],
      ['Berbeda', count('score-differs')],
      ['Belum dihitung ulang', count('score-outdated')],
      ['Tidak terbaca', String(rows.length - totals.length)],
      ['Rata-rata SIASN', mean(totals)],
      ['Rata-rata skor kantor', mean(own)],
    ],
  }
}

function mean(totals: readonly number[]): string {
  const value = meanIpAsn(totals)
  return value === undefined ? '-' : comma(value.toFixed(2))
}
