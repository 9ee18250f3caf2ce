import type { RiwayatColumn } from './riwayat-columns.ts'

export type RiwayatJenis = 'kursus' | 'diklat' | 'seminar' | 'skp' | 'pendidikan' | 'jabatan'

/** One field of a form of peremajaan, filled from the column of the same key. */
export interface RiwayatField {
  readonly key: RiwayatColumn
  /** Label on the form. */
  readonly label: string
  readonly kind: 'text' | 'date' | 'year' | 'number' | 'nip' | 'choice'
  readonly optional?: true
  /** Title of the column in the list, where the list shows it. */
  readonly shownAs?: string
}

/** One kind of riwayat: its tab, its form, its list, and the field by which SIASN is asked for a record. */
export interface RiwayatKind {
  readonly jenis: RiwayatJenis
  /** As in "Riwayat Kursus" and "Tambah Riwayat Kursus". */
  readonly word: string
  readonly key: RiwayatColumn
  /** What a record of it cannot be older than, if anything. */
  readonly notBeforeAppointment?: true
  readonly fields: readonly RiwayatField[]
}

type Shown = string | undefined
const field =
  (kind: RiwayatField['kind']) =>
  (key: RiwayatColumn, label: string, shownAs: Shown = label): RiwayatField => ({ key, label, kind, shownAs })
const hidden = ({ shownAs: _, ...rest }: RiwayatField): RiwayatField => rest
const optional = (given: RiwayatField): RiwayatField => ({ ...hidden(given), optional: true })
const [text, date, year, number, nip, choice] = [
  field('text'),
  field('date'),
  field('year'),
  field('number'),
  field('nip'),
  field('choice'),
]

const taught = (word: string): RiwayatField[] => [
  text('namaKegiatan', `Nama ${word}`),
  text('penyelenggara', 'Institusi Penyelenggara', 'Penyelenggara'),
  text('nomor', 'Nomor Sertifikat'),
  date('tanggalMulai', 'Tanggal Mulai'),
  date('tanggalSelesai', 'Tanggal Selesai'),
  hidden(year('tahun', 'Tahun')),
  number('jumlahJam', 'Jumlah Jam (JP)', 'Jumlah JP'),
]

function course(jenis: RiwayatJenis, word: string, first: RiwayatField): RiwayatKind {
  const fields = [hidden(first), ...taught(word)]
  return { jenis, word, key: 'nomor', notBeforeAppointment: true, fields }
}

export const riwayatKinds: readonly RiwayatKind[] = [
  course('kursus', 'Kursus', choice('jenisDiklat', 'Jenis Diklat')),
  course('diklat', 'Diklat', choice('jenisDiklat', 'Jenis Diklat')),
  course('seminar', 'Seminar', choice('peran', 'Peran')),
  {
    jenis: 'skp',
    word: 'SKP',
    key: 'tahun',
    fields: [
      year('tahun', 'Tahun'),
      choice('hasilKerja', 'Hasil Kerja'),
      choice('perilakuKerja', 'Perilaku Kerja'),
      choice('kuadran', 'Kuadran Kinerja'),
      hidden(choice('statusPenilai', 'Status Penilai')),
      nip('penilaiNip', 'NIP Penilai'),
      text('penilaiNama', 'Nama Penilai'),
      hidden(text('penilaiJabatan', 'Jabatan Penilai')),
      optional(text('penilaiUnor', 'Unit Organisasi Penilai')),
    ],
  },
  {
    jenis: 'pendidikan',
    word: 'Pendidikan',
    key: 'nomor',
    fields: [
      choice('tingkat', 'Tingkat Pendidikan'),
      text('programStudi', 'Program Studi'),
      text('sekolah', 'Nama Sekolah/Perguruan Tinggi'),
      text('nomor', 'Nomor Ijazah'),
      date('tanggalLulus', 'Tanggal Lulus'),
      hidden(year('tahun', 'Tahun Lulus')),
      optional(text('gelarDepan', 'Gelar Depan')),
      optional(text('gelarBelakang', 'Gelar Belakang')),
    ],
  },
  {
    jenis: 'jabatan',
    word: 'Jabatan',
    key: 'nomor',
    fields: [
      choice('jenisJabatan', 'Jenis Jabatan'),
      text('namaJabatan', 'Nama Jabatan'),
      text('unor', 'Unit Organisasi'),
      text('nomor', 'Nomor SK'),
      date('tanggalSk', 'Tanggal SK'),
      date('tmtJabatan', 'TMT Jabatan'),
      optional(date('tmtPelantikan', 'TMT Pelantikan')),
    ],
  },
]

/** The kind by the word that a workbook has for it. */
export function kindOf(jenis: string): RiwayatKind | undefined {
  return riwayatKinds.find((kind) => kind.jenis === jenis)
}
