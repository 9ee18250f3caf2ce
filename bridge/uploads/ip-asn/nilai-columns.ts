import type { FlowColumn } from '../flow.ts'

/**
 * The columns of a workbook of IP-ASN. NIP alone is enough to read; with all that the tables ask for (`facts`), or with
 * points that were reckoned elsewhere (`points`), the value read is compared.
 */
export const nilaiColumns = [
  { key: 'nip', header: 'NIP', aliases: ['NIP Baru', 'NIP Pegawai', 'Nomor Induk Pegawai'] },
  { key: 'nama', header: 'Nama', aliases: ['Nama Pegawai', 'Nama ASN', 'Nama Lengkap'], optional: true },
  { key: 'jenis', header: 'Jenis', aliases: ['Jenis Baris'], optional: true },
  {
    key: 'pendidikan',
    header: 'Pendidikan',
    aliases: ['Pendidikan Terakhir', 'Tingkat Pendidikan', 'Jenjang'],
    optional: true,
  },
  {
    key: 'kelompok',
    header: 'Kelompok Jabatan',
    aliases: ['Jenis Jabatan', 'Kelompok'],
    optional: true,
  },
  {
    key: 'diklatStruktural',
    header: 'Diklat Struktural',
    aliases: ['Diklat Kepemimpinan', 'Diklatpim', 'PIM'],
    optional: true,
  },
  { key: 'diklatFungsional', header: 'Diklat Fungsional', aliases: [], optional: true },
  {
    key: 'diklat20Jp',
    header: 'Diklat 20 JP',
    aliases: ['Diklat Teknis', 'Diklat Teknis 20 JP', 'Bimtek 20 JP'],
    optional: true,
  },
  { key: 'seminar', header: 'Seminar', aliases: ['Seminar/Workshop', 'Workshop'], optional: true },
  { key: 'nilaiKinerja', header: 'Nilai Kinerja', aliases: ['Nilai SKP', 'Nilai PPK'], optional: true },
  {
    key: 'hukuman',
    header: 'Hukuman Disiplin',
    aliases: ['Tingkat Hukuman Disiplin', 'Hukdis'],
    optional: true,
  },
  { key: 'kualifikasi', header: 'Kualifikasi', aliases: ['Skor Kualifikasi'], optional: true },
  { key: 'kompetensi', header: 'Kompetensi', aliases: ['Skor Kompetensi'], optional: true },
  { key: 'kinerja', header: 'Kinerja', aliases: ['Skor Kinerja'], optional: true },
  { key: 'disiplin', header: 'Disiplin', aliases: ['Skor Disiplin'], optional: true },
] as const satisfies readonly FlowColumn[]

export type NilaiColumn = (typeof nilaiColumns)[number]['key']

/** What the tables of IP-ASN, and the entry form of 2018, ask for. */
export const factColumns = [
  'pendidikan',
  'kelompok',
  'diklatStruktural',
  'diklatFungsional',
  'diklat20Jp',
  'seminar',
  'nilaiKinerja',
  'hukuman',
] as const satisfies readonly NilaiColumn[]

/** The four dimensions, in points; SIASN's list has the same titles. */
export const pointColumns = ['kualifikasi', 'kompetensi', 'kinerja', 'disiplin'] as const

const headers = new Map<NilaiColumn, string>(nilaiColumns.map(({ key, header }) => [key, header]))

export function headerOf(key: NilaiColumn): string {
  return headers.get(key) ?? key
}
