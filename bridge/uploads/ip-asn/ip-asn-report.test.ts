import { expect, test } from 'vitest'
import type { RowToReport } from '#bridge/ports/report-table.ts'
import { ipAsnReport } from './ip-asn-report.ts'

const at = '2026-11-23T01:00:00.000Z'
const values = {
  ...{ Kualifikasi: '20', Kompetensi: '22.5', Kinerja: '25', Disiplin: '5', Subtotal: '72.5' },
  ...{ Kategori: 'Cukup', Tahun: '2026', Keterangan: '' },
}
const score = {
  kualifikasi: '20',
  kompetensi: '22.5',
  kinerja: '25',
  disiplin: '5',
  total: '72.5',
  aturan: 'a',
}

function row(line: number, data: Record<string, string>, shown?: Record<string, string>): RowToReport {
  return {
    ...{ id: `r${line}`, line, subjectId: `s${line}`, attempts: 0, changedAt: at },
    data: { nip: '198703152010012005', nama: 'Rina', jenis: 'nilai', ...data },
    state: shown ? 'proven' : 'needs-person',
    ...(shown && { proof: { text: 'x', readAt: at, values: shown } }),
  }
}

test('what was read stands beside the office’s own score, and what needs a look says why', () => {
  const table = ipAsnReport(
    [
      row(2, score, values),
      row(3, { ...score, kompetensi: '40', total: '90' }, values),
      row(4, score, { ...values, Tahun: '2025', Keterangan: 'Belum dihitung ulang' }),
      row(5, {}, { ...values, Subtotal: '80' }),
      row(6, {}),
    ],
    () => 'Tidak ditemukan.',
  )
  expect(table?.rows.map(({ cells }) => cells.slice(7))).toEqual([
    ['72,5', 'Cukup', '2026', '72,5', 'Sama dengan skor kantor.'],
    ['72,5', 'Cukup', '2026', '90', 'Berbeda: Kompetensi: 22,5 di SIASN, 40 menurut kantor'],
    ['72,5', 'Cukup', '2025', '72,5', 'Belum dihitung ulang oleh SIASN'],
    ['80', 'Cukup', '2026', '', 'Dibaca; kantor tidak memberi skor pembanding.'],
    ['', '', '', '', 'Tidak ditemukan.'],
  ])
  expect(table?.rows.map(({ tone }) => tone)).toEqual(['good', 'bad', 'look', 'good', 'look'])
  expect(Object.fromEntries(table?.totals ?? [])).toMatchObject({
    ...{ Terbaca: '4', Berbeda: '1', 'Belum dihitung ulang': '1', 'Tidak terbaca': '1' },
    ...{ 'Rata-rata SIASN': '74,38', 'Rata-rata skor kantor': '78,33' },
  })
})

test('entries are reported as what was filed', () => {
  expect(ipAsnReport([row(2, { jenis: 'isian' })], () => '')).toBeUndefined()
})
