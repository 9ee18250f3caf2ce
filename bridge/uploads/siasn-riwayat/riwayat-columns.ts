import type { FlowColumn } from '../flow.ts'

export type RiwayatColumn =
  | 'nip'
  | 'nama'
  | 'jenis'
  | 'jenisDiklat'
  | 'namaKegiatan'
  | 'penyelenggara'
  | 'nomor'
  | 'tanggalMulai'
  | 'tanggalSelesai'
  | 'tahun'
  | 'jumlahJam'
  | 'berkas'

/** The columns of a workbook of riwayat. Nama may be left out; where it is given it guards against the wrong person. */
export const riwayatColumns: readonly (FlowColumn & { readonly key: RiwayatColumn })[] = [
  { key: 'nip', header: 'NIP', aliases: ['NIP Baru', 'NIP Pegawai', 'Nomor Induk Pegawai'] },
  { key: 'nama', header: 'Nama', aliases: ['Nama Pegawai', 'Nama ASN', 'Nama Lengkap'], optional: true },
  { key: 'jenis', header: 'Jenis', aliases: ['Jenis Riwayat', 'Kursus/Diklat'] },
  { key: 'jenisDiklat', header: 'Jenis Diklat', aliases: ['Jenis Diklat/Kursus', 'Jenis Kursus'] },
  {
    key: 'namaKegiatan',
    header: 'Nama Kursus/Diklat',
    aliases: ['Nama Kursus', 'Nama Diklat', 'Nama Pelatihan', 'Nama Kegiatan'],
  },
  {
    key: 'penyelenggara',
    header: 'Institusi Penyelenggara',
    aliases: ['Penyelenggara', 'Instansi Penyelenggara', 'Lembaga Penyelenggara'],
  },
  { key: 'nomor', header: 'Nomor Sertifikat', aliases: ['No Sertifikat', 'Nomor STTPP', 'No. Sertifikat'] },
  { key: 'tanggalMulai', header: 'Tanggal Mulai', aliases: ['Tgl Mulai', 'Tanggal'] },
  { key: 'tanggalSelesai', header: 'Tanggal Selesai', aliases: ['Tgl Selesai', 'Tanggal Akhir'] },
  { key: 'tahun', header: 'Tahun', aliases: ['Tahun Kursus', 'Tahun Diklat'] },
  {
    key: 'jumlahJam',
    header: 'Jumlah JP',
    aliases: ['JP', 'Jumlah Jam', 'Jumlah Jam (JP)', 'Jumlah Jam Pelajaran'],
  },
  { key: 'berkas', header: 'Berkas', aliases: ['Nama Berkas', 'File', 'Nama File', 'PDF', 'Nama PDF'] },
]

export function headerOf(key: RiwayatColumn): string {
  const column = riwayatColumns.find((known) => known.key === key)
  if (!column) throw new Error(`No column ${key}`)
  return column.header
}
