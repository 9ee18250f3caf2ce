import { makeSeed } from './make-seed.ts'
import { people } from './people.ts'
import type { RiwayatJenis } from './riwayat-kinds.ts'
import type { NewRiwayat, RiwayatForm } from './riwayat-store.ts'
import { seedCareer } from './seed-career.ts'

interface SeedCourse {
  jenis: RiwayatJenis
  jenisDiklat: string
  nama: string
  penyelenggara: string
  jumlahJam: string
}

const courses: readonly SeedCourse[] = [
  {
    jenis: 'kursus',
    jenisDiklat: 'Diklat Teknis',
    nama: 'Pelatihan Pelayanan Publik Prima',
    penyelenggara: 'Badan Pengembangan SDM Provinsi',
    jumlahJam: '24',
  },
  {
    jenis: 'kursus',
    jenisDiklat: 'Seminar',
    nama: 'Seminar Manajemen Talenta ASN',
    penyelenggara: 'Kantor Regional BKN',
    jumlahJam: '8',
  },
  {
    jenis: 'kursus',
    jenisDiklat: 'Workshop',
    nama: 'Workshop Penyusunan SOP Administrasi Pemerintahan',
    penyelenggara: 'Bagian Organisasi Sekretariat Daerah',
    jumlahJam: '16',
  },
  {
    jenis: 'diklat',
    jenisDiklat: 'Diklat Struktural',
    nama: 'Pelatihan Kepemimpinan Pengawas',
    penyelenggara: 'Lembaga Administrasi Negara',
    jumlahJam: '863',
  },
  {
    jenis: 'diklat',
    jenisDiklat: 'Diklat Fungsional',
    nama: 'Pelatihan Fungsional Penjenjangan Ahli Muda',
    penyelenggara: 'Pusat Pengembangan SDM',
    jumlahJam: '120',
  },
]

const [kursus, diklat] = [
  courses.filter(({ jenis }) => jenis === 'kursus'),
  courses.filter(({ jenis }) => jenis === 'diklat'),
]

/**
 * The first person has twelve kursus, so that one list has two pages; the others have none to two courses.
 * Everybody has one SKP, one pendidikan and one jabatan.
 */
export function seedRiwayat(): NewRiwayat[] {
  return people.flatMap((person, i) => [
    ...coursesOf(i).map((course, n) =>
      makeSeed(person, { jenis: course.jenis, title: 'SERTIFIKAT', form: formOf(course, i, n) }),
    ),
    ...seedCareer(person, i),
  ])
}

function coursesOf(personIndex: number): SeedCourse[] {
  if (personIndex === 0) return [...kursus, ...kursus, ...kursus, ...kursus, ...diklat]
  return Array.from({ length: personIndex % 3 }, (_, n) =>
    courses.at((personIndex + n) % courses.length),
  ).filter((course) => course !== undefined)
}

function formOf(course: SeedCourse, personIndex: number, n: number): RiwayatForm {
  const tahun = String(2014 + ((personIndex + n) % 12))
  const month = String(((personIndex * 5 + n) % 12) + 1).padStart(2, '0')
  const serial = String(personIndex * 20 + n + 1).padStart(4, '0')
  return {
    jenisDiklat: course.jenisDiklat,
    nama: course.nama,
    penyelenggara: course.penyelenggara,
    nomor: `800.2/${serial}/ARSIP/${tahun}`,
    tanggalMulai: `04-${month}-${tahun}`,
    tanggalSelesai: `06-${month}-${tahun}`,
    tahun,
    jumlahJam: course.jumlahJam,
  }
}
