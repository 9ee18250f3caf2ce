import type { FlowColumn } from '../flow.ts'

/** The columns of a workbook of riwayat, each kind having some. Nama guards against the wrong person where it is given. */
export const riwayatColumns = [
  { key: 'nip', header: 'NIP', aliases: ['NIP Baru', 'NIP Pegawai', 'Nomor Induk Pegawai'] },
  { key: 'nama', header: 'Nama', aliases: ['Nama Pegawai', 'Nama ASN', 'Nama Lengkap'], optional: true },
  { key: 'jenis', header: 'Jenis', aliases: ['Jenis Riwayat', 'Kursus/Diklat'] },
  { key: 'jenisDiklat', header: 'Jenis Diklat', aliases: ['Jenis Diklat/Kursus', 'Jenis Kursus'] },
  {
    key: 'namaKegiatan',
    severalNames: true,
    header: 'Nama Kursus/Diklat',
    aliases: ['Nama Kursus', 'Nama Diklat', 'Nama Seminar', 'Nama Pelatihan', 'Nama Kegiatan'],
  },
  { key: 'peran', header: 'Peran', aliases: ['Peran Seminar', 'Sebagai'] },
  {
    key: 'penyelenggara',
    header: 'Institusi Penyelenggara',
    aliases: ['Penyelenggara', 'Instansi Penyelenggara', 'Lembaga Penyelenggara'],
  },
  {
    key: 'nomor',
    severalNames: true,
    header: 'Nomor Sertifikat',
    aliases: ['No Sertifikat', 'Nomor STTPP', 'Nomor Ijazah', 'No Ijazah', 'Nomor SK', 'No SK', 'Nomor'],
  },
  { key: 'tanggalMulai', header: 'Tanggal Mulai', aliases: ['Tgl Mulai', 'Tanggal'] },
  { key: 'tanggalSelesai', header: 'Tanggal Selesai', aliases: ['Tgl Selesai', 'Tanggal Akhir'] },
  {
    key: 'tahun',
    severalNames: true,
    header: 'Tahun',
    aliases: ['Tahun Kursus', 'Tahun Diklat', 'Tahun SKP', 'Tahun Lulus'],
  },
  {
    key: 'jumlahJam',
    header: 'Jumlah JP',
    aliases: ['JP', 'Jumlah Jam', 'Jumlah Jam (JP)', 'Jumlah Jam Pelajaran'],
  },
  { key: 'hasilKerja', header: 'Hasil Kerja', aliases: ['Rating Hasil Kerja'] },
  { key: 'perilakuKerja', header: 'Perilaku Kerja', aliases: ['Rating Perilaku Kerja'] },
  { key: 'kuadran', header: 'Kuadran Kinerja', aliases: ['Predikat Kinerja', 'Predikat'] },
  { key: 'statusPenilai', header: 'Status Penilai', aliases: [] },
  { key: 'penilaiNip', header: 'NIP Penilai', aliases: ['NIP Pejabat Penilai', 'NIP Atasan'] },
  { key: 'penilaiNama', header: 'Nama Penilai', aliases: ['Nama Pejabat Penilai', 'Nama Atasan'] },
  { key: 'penilaiJabatan', header: 'Jabatan Penilai', aliases: ['Jabatan Atasan'] },
  { key: 'penilaiUnor', header: 'Unit Organisasi Penilai', aliases: ['Unor Penilai'], optional: true },
  { key: 'tingkat', header: 'Tingkat Pendidikan', aliases: ['Jenjang', 'Jenjang Pendidikan'] },
  { key: 'programStudi', header: 'Program Studi', aliases: ['Prodi', 'Jurusan'] },
  {
    key: 'sekolah',
    header: 'Nama Sekolah/Perguruan Tinggi',
    aliases: ['Nama Sekolah', 'Perguruan Tinggi', 'Sekolah'],
  },
  { key: 'tanggalLulus', header: 'Tanggal Lulus', aliases: ['Tgl Lulus', 'Tanggal Ijazah'] },
  { key: 'gelarDepan', header: 'Gelar Depan', aliases: [], optional: true },
  { key: 'gelarBelakang', header: 'Gelar Belakang', aliases: [], optional: true },
  { key: 'jenisJabatan', header: 'Jenis Jabatan', aliases: [] },
  { key: 'namaJabatan', header: 'Nama Jabatan', aliases: ['Jabatan'] },
  { key: 'unor', header: 'Unit Organisasi', aliases: ['Unor', 'Unit Kerja'] },
  { key: 'tanggalSk', header: 'Tanggal SK', aliases: ['Tgl SK'] },
  { key: 'tmtJabatan', header: 'TMT Jabatan', aliases: ['TMT'] },
  { key: 'tmtPelantikan', header: 'TMT Pelantikan', aliases: [], optional: true },
  {
    key: 'berkas',
    header: 'Berkas',
    aliases: ['Nama Berkas', 'File', 'Nama File', 'PDF', 'Nama PDF'],
    optional: true,
  },
] as const satisfies readonly FlowColumn[]

export type RiwayatColumn = (typeof riwayatColumns)[number]['key']

const headers = new Map<RiwayatColumn, string>(riwayatColumns.map(({ key, header }) => [key, header]))

export function headerOf(key: RiwayatColumn): string {
  const header = headers.get(key)
  if (header === undefined) throw new Error(`No column ${key}`)
  return header
}
