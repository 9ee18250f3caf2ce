import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf } from '../portals/make-pdf.ts'
import { people } from '../portals/siasn/people.ts'

export interface UploadOffice {
  readonly dataDir: string
  readonly workbook: string
  readonly files: string
  readonly numbers: readonly string[]
  remove(): Promise<void>
}

/** A folder with a workbook of as many rows, their certificates, and an empty data folder beside it. */
export async function makeUploadOffice(rows: number): Promise<UploadOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-upload-'))
  const numbers = Array.from(
    { length: rows },
    (_, at) => `800.2.4/${String(at + 1).padStart(4, '0')}/BIMTEK/2026`,
  )
  await writeFile(join(folder, 'sertifikat.pdf'), makePdf(['SERTIFIKAT', 'Contoh: data fiktif']))
  const head =
    'NIP;Nama;Jenis;Jenis Diklat;Nama Kursus/Diklat;Institusi Penyelenggara;Nomor Sertifikat;Tanggal Mulai;Tanggal Selesai;Tahun;Jumlah JP;Berkas'
  const lines = numbers.map((nomor, at) => {
    const person = people[4 + (at % 12)]
    return `${person?.nip};${person?.nama};kursus;Diklat Teknis;Bimbingan Teknis Arsip ${at + 1};Lembaga Administrasi Negara;${nomor};03-03-2026;05-03-2026;2026;24;sertifikat.pdf`
  })
  const workbook = join(folder, 'riwayat.csv')
  await writeFile(workbook, [head, ...lines].join('\n'))
  return {
    dataDir: join(folder, 'data'),
    workbook,
    files: folder,
    numbers,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
