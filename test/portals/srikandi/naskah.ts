import { people } from '../siasn/people.ts'

/** A letter as Srikandi shows it. */
export interface Naskah {
  id: string
  nomor: string
  tanggal: string
  hal: string
  asal: string
  sifat: string
  penerima: readonly string[]
  disposisi: readonly Disposisi[]
}

export interface Disposisi {
  penerima: string
  instruksi: string
  tanggal: string
  /** Only an unread one can be withdrawn. */
  status: 'Belum Dibaca' | 'Sudah Dibaca' | 'Sudah Ditindaklanjuti'
}

const postOf = (index: number) => `${people[index]?.nama} - ${people[index]?.jabatan}`

/** Three letters: one without disposisi, one unread, one that has been read by the first of two. */
export const naskahMasuk: readonly Naskah[] = [
  {
    id: 'nm-1',
    nomor: '800.1.4/118/DINKES/2026',
    tanggal: '12 Mei 2026',
    hal: 'Usulan pencantuman gelar',
    asal: 'Dinas Kesehatan',
    sifat: 'Biasa',
    penerima: [postOf(3)],
    disposisi: [],
  },
  {
    id: 'nm-2',
    nomor: '800.1.3/204/DISDIK/2026',
    tanggal: '18 Mei 2026',
    hal: 'Usulan kenaikan pangkat periode Oktober',
    asal: 'Dinas Pendidikan',
    sifat: 'Penting',
    penerima: [postOf(3)],
    disposisi: [
      {
        penerima: postOf(1),
        instruksi: 'Proses sesuai ketentuan',
        tanggal: '19 Mei 2026',
        status: 'Belum Dibaca',
      },
    ],
  },
  {
    id: 'nm-3',
    nomor: '100.3.4/77/SETDA/2026',
    tanggal: '20 Mei 2026',
    hal: 'Permintaan data Indeks Profesionalitas ASN',
    asal: 'Sekretariat Daerah',
    sifat: 'Segera',
    penerima: [postOf(3), postOf(2)],
    disposisi: [
      { penerima: postOf(1), instruksi: 'Siapkan laporan', tanggal: '21 Mei 2026', status: 'Sudah Dibaca' },
      {
        penerima: postOf(0),
        instruksi: 'Bantu siapkan data',
        tanggal: '21 Mei 2026',
        status: 'Belum Dibaca',
      },
    ],
  },
]
