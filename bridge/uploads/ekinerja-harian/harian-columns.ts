import type { FlowColumn } from '../flow.ts'

/** The columns of a workbook of progres harian: one activity a row, all of one person. */
export const harianColumns = [
  { key: 'nip', header: 'NIP', aliases: ['NIP Baru', 'NIP Pegawai', 'Nomor Induk Pegawai'] },
  { key: 'nama', header: 'Nama', aliases: ['Nama Pegawai', 'Nama Lengkap'], optional: true },
  { key: 'tanggal', header: 'Tanggal', aliases: ['Tanggal Kegiatan', 'Tgl', 'Hari/Tanggal'] },
  { key: 'jamMulai', header: 'Jam Mulai', aliases: ['Jam Mulai Kegiatan', 'Mulai', 'Dari Jam'] },
  { key: 'jamSelesai', header: 'Jam Selesai', aliases: ['Jam Selesai Kegiatan', 'Selesai', 'Sampai Jam'] },
  { key: 'rencanaAksi', header: 'Rencana Aksi', aliases: ['Rencana Aksi SKP'] },
  { key: 'kegiatan', header: 'Kegiatan Harian', aliases: ['Kegiatan', 'Uraian Kegiatan', 'Uraian'] },
  { key: 'realisasi', header: 'Realisasi', aliases: ['Jumlah', 'Volume', 'Kuantitas'] },
  { key: 'satuan', header: 'Satuan', aliases: ['Satuan Hasil'], optional: true },
  {
    key: 'bukti',
    header: 'Bukti Dukung',
    aliases: ['Link Bukti', 'Tautan Bukti', 'Link Bukti Dukung', 'Eviden', 'Link'],
    optional: true,
  },
] as const satisfies readonly FlowColumn[]

export type HarianColumn = (typeof harianColumns)[number]['key']

const headers = new Map<HarianColumn, string>(harianColumns.map(({ key, header }) => [key, header]))

export function headerOf(key: HarianColumn): string {
  return headers.get(key) ?? key
}
