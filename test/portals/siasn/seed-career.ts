import { makeSeed } from './make-seed.ts'
import type { Person } from './people.ts'
import type { NewRiwayat } from './riwayat-store.ts'

/** The SKP of 2024, the schooling and the post of one person. */
export function seedCareer(person: Person, personIndex: number): NewRiwayat[] {
  const serial = String(personIndex + 1).padStart(4, '0')
  const birthYear = Number(person.nip.slice(0, 4))
  const appointed = `${person.nip.slice(8, 12)}`
  const skp = {
    nomor: '2024',
    tahun: '2024',
    hasilKerja: 'Sesuai Ekspektasi',
    perilakuKerja: personIndex % 3 === 0 ? 'Di Atas Ekspektasi' : 'Sesuai Ekspektasi',
    kuadran: 'Baik',
    statusPenilai: 'ASN',
    penilaiNip: '197002231995031002',
    penilaiNama: 'Bambang Purnomo',
    penilaiJabatan: 'Kepala Badan',
    penilaiUnor: 'Badan Kepegawaian dan Pengembangan SDM',
  }
  const pendidikan = {
    nomor: `IJ-${serial}/UTK/${birthYear + 23}`,
    tingkat: 'S-1/Sarjana',
    programStudi: 'Administrasi Negara',
    sekolah: 'Universitas Tirta Kencana',
    tanggalLulus: `15-08-${birthYear + 23}`,
    tahun: String(birthYear + 23),
    gelarDepan: '',
    gelarBelakang: '',
  }
  const jabatan = {
    nomor: `821/${serial}/BKPSDM/${appointed}`,
    jenisJabatan: 'Jabatan Pelaksana',
    nama: 'Pengadministrasi Perkantoran',
    unor: person.unit,
    tanggalSk: `20-12-${appointed}`,
    tmtJabatan: `01-01-${Number(appointed) + 1}`,
    tmtPelantikan: '',
  }
  return [
    makeSeed(person, { jenis: 'skp', title: 'EVALUASI KINERJA', form: skp }),
    makeSeed(person, { jenis: 'pendidikan', title: 'IJAZAH', form: pendidikan }),
    makeSeed(person, { jenis: 'jabatan', title: 'SURAT KEPUTUSAN', form: jabatan }),
  ]
}
