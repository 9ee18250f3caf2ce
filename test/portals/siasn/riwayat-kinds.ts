/** One input of a form "Tambah Riwayat …". */
export interface RiwayatField {
  name: string
  label: string
  kind: 'text' | 'date' | 'year' | 'number' | 'nip' | 'select'
  options?: readonly string[]
  optional?: true
}

/** One kind of riwayat as peremajaan knows it: its tab, its form and its list. */
export interface RiwayatKind {
  /** As in "Riwayat Kursus" and "Tambah Riwayat Kursus". */
  word: string
  /** The field that the list is searched by; the records carry its value as `nomor`. */
  key: string
  /** What the toast says. */
  success: string
  fileHint: string
  fields: readonly RiwayatField[]
  /** Title and field of the columns between "No" and "Dokumen". */
  columns: readonly (readonly [title: string, field: string])[]
}

/** The values of the "Jenis Diklat" list after its "— Pilih —". */
const jenisDiklat = [
  'Diklat Struktural',
  'Diklat Fungsional',
  'Diklat Teknis',
  'Workshop',
  'Seminar',
  'Pelatihan Manajerial',
  'Pelatihan Sosial Kultural',
  'Bimbingan Teknis',
  'Sosialisasi',
  'Magang',
] as const

const ekspektasi = ['Di Atas Ekspektasi', 'Sesuai Ekspektasi', 'Di Bawah Ekspektasi']
const tingkatPendidikan = [
  'SLTA',
  'Diploma I',
  'Diploma II',
  'Diploma III',
  'Diploma IV',
  'S-1/Sarjana',
  'S-2',
  'S-3/Doktor',
]

const text = (name: string, label: string): RiwayatField => ({ name, label, kind: 'text' })
const date = (name: string, label: string): RiwayatField => ({ name, label, kind: 'date' })
const year = (name: string, label: string): RiwayatField => ({ name, label, kind: 'year' })
const select = (name: string, label: string, options: readonly string[]): RiwayatField => ({
  name,
  label,
  kind: 'select',
  options,
})
const optional = (field: RiwayatField): RiwayatField => ({ ...field, optional: true })
const when = [date('tanggalMulai', 'Tanggal Mulai'), date('tanggalSelesai', 'Tanggal Selesai')]
const jumlahJam: RiwayatField = { name: 'jumlahJam', label: 'Jumlah Jam (JP)', kind: 'number' }

function course(word: string, success: string): RiwayatKind {
  return {
    word,
    key: 'nomor',
    success,
    fileHint: 'Sertifikat dalam format PDF',
    fields: [
      select('jenisDiklat', 'Jenis Diklat', jenisDiklat),
      text('nama', `Nama ${word}`),
      text('penyelenggara', 'Institusi Penyelenggara'),
      text('nomor', 'Nomor Sertifikat'),
      ...when,
      year('tahun', 'Tahun'),
      jumlahJam,
    ],
    columns: courseColumns(word),
  }
}

function courseColumns(word: string): RiwayatKind['columns'] {
  return [
    [`Nama ${word}`, 'nama'],
    ['Penyelenggara', 'penyelenggara'],
    ['Nomor Sertifikat', 'nomor'],
    ['Tanggal Mulai', 'tanggalMulai'],
    ['Tanggal Selesai', 'tanggalSelesai'],
    ['Jumlah JP', 'jumlahJam'],
  ]
}

/** In the order of the tabs. */
export const riwayatKinds = {
  kursus: course('Kursus', 'Dokumen Sukses Tersimpan'),
  diklat: course('Diklat', 'Data Usulan Berhasil Masuk'),
  seminar: {
    word: 'Seminar',
    key: 'nomor',
    success: 'Dokumen Sukses Tersimpan',
    fileHint: 'Sertifikat dalam format PDF',
    fields: [
      text('nama', 'Nama Seminar'),
      select('peran', 'Peran', ['Peserta', 'Narasumber', 'Moderator', 'Panitia']),
      text('penyelenggara', 'Institusi Penyelenggara'),
      text('nomor', 'Nomor Sertifikat'),
      ...when,
      year('tahun', 'Tahun'),
      jumlahJam,
    ],
    columns: courseColumns('Seminar'),
  },
  skp: {
    word: 'SKP',
    key: 'tahun',
    success: 'Data Usulan Berhasil Masuk',
    fileHint: 'Dokumen evaluasi kinerja dalam format PDF',
    fields: [
      year('tahun', 'Tahun'),
      select('hasilKerja', 'Hasil Kerja', ekspektasi),
      select('perilakuKerja', 'Perilaku Kerja', ekspektasi),
      select('kuadran', 'Kuadran Kinerja', [
        'Sangat Baik',
        'Baik',
        'Butuh Perbaikan',
        'Kurang',
        'Sangat Kurang',
      ]),
      select('statusPenilai', 'Status Penilai', ['ASN', 'Non ASN']),
      { name: 'penilaiNip', label: 'NIP Penilai', kind: 'nip' },
      text('penilaiNama', 'Nama Penilai'),
      text('penilaiJabatan', 'Jabatan Penilai'),
      optional(text('penilaiUnor', 'Unit Organisasi Penilai')),
    ],
    columns: [
      ['Tahun', 'tahun'],
      ['Hasil Kerja', 'hasilKerja'],
      ['Perilaku Kerja', 'perilakuKerja'],
      ['Kuadran Kinerja', 'kuadran'],
      ['NIP Penilai', 'penilaiNip'],
      ['Nama Penilai', 'penilaiNama'],
    ],
  },
  pendidikan: {
    word: 'Pendidikan',
    key: 'nomor',
    success: 'Data Usulan Berhasil Masuk',
    fileHint: 'Ijazah dalam format PDF',
    fields: [
      select('tingkat', 'Tingkat Pendidikan', tingkatPendidikan),
      text('programStudi', 'Program Studi'),
      text('sekolah', 'Nama Sekolah/Perguruan Tinggi'),
      text('nomor', 'Nomor Ijazah'),
      date('tanggalLulus', 'Tanggal Lulus'),
      year('tahun', 'Tahun Lulus'),
      optional(text('gelarDepan', 'Gelar Depan')),
      optional(text('gelarBelakang', 'Gelar Belakang')),
    ],
    columns: [
      ['Tingkat Pendidikan', 'tingkat'],
      ['Program Studi', 'programStudi'],
      ['Nama Sekolah/Perguruan Tinggi', 'sekolah'],
      ['Nomor Ijazah', 'nomor'],
      ['Tanggal Lulus', 'tanggalLulus'],
    ],
  },
  jabatan: {
    word: 'Jabatan',
    key: 'nomor',
    success: 'Dokumen Sukses Tersimpan',
    fileHint: 'SK Jabatan dalam format PDF',
    fields: [
      select('jenisJabatan', 'Jenis Jabatan', [
        'Jabatan Struktural',
        'Jabatan Fungsional',
        'Jabatan Pelaksana',
      ]),
      text('nama', 'Nama Jabatan'),
      text('unor', 'Unit Organisasi'),
      text('nomor', 'Nomor SK'),
      date('tanggalSk', 'Tanggal SK'),
      date('tmtJabatan', 'TMT Jabatan'),
      optional(date('tmtPelantikan', 'TMT Pelantikan')),
    ],
    columns: [
      ['Jenis Jabatan', 'jenisJabatan'],
      ['Nama Jabatan', 'nama'],
      ['Unit Organisasi', 'unor'],
      ['Nomor SK', 'nomor'],
      ['Tanggal SK', 'tanggalSk'],
      ['TMT Jabatan', 'tmtJabatan'],
    ],
  },
} as const satisfies Record<string, RiwayatKind>

export type RiwayatJenis = keyof typeof riwayatKinds
export type RiwayatKinds = Record<RiwayatJenis, RiwayatKind>
export const riwayatJenis = Object.keys(riwayatKinds) as RiwayatJenis[]
