/** The values of one row as the form of SIASN takes them, and the PDF as it was planned. */
export interface RiwayatRow {
  readonly nip: string
  /** Empty where the workbook does not name the person. */
  readonly nama: string
  readonly jenis: 'kursus' | 'diklat'
  readonly jenisDiklat: string
  readonly namaKegiatan: string
  readonly penyelenggara: string
  readonly nomor: string
  /** `dd-mm-yyyy`, as on the form. */
  readonly tanggalMulai: string
  readonly tanggalSelesai: string
  readonly tahun: string
  readonly jumlahJam: string
  /** Name of the PDF, where it lay when the run was planned, and its SHA-256 then. */
  readonly berkas: string
  readonly berkasPath: string
  readonly berkasHash: string
}

/** Reads the row back from the log, where its values are plain text; a forgotten one is a bug of the caller. */
export function readRiwayatRow(data: Readonly<Record<string, string>>): RiwayatRow {
  const value = (key: keyof RiwayatRow): string => {
    const text = data[key]
    if (text === undefined) throw new Error(`The planned row lacks ${key}`)
    return text
  }
  return {
    nip: value('nip'),
    nama: value('nama'),
    jenis: value('jenis') === 'diklat' ? 'diklat' : 'kursus',
    jenisDiklat: value('jenisDiklat'),
    namaKegiatan: value('namaKegiatan'),
    penyelenggara: value('penyelenggara'),
    nomor: value('nomor'),
    tanggalMulai: value('tanggalMulai'),
    tanggalSelesai: value('tanggalSelesai'),
    tahun: value('tahun'),
    jumlahJam: value('jumlahJam'),
    berkas: value('berkas'),
    berkasPath: value('berkasPath'),
    berkasHash: value('berkasHash'),
  }
}

/** "Kursus" or "Diklat", as the labels of SIASN have it. */
export function wordOf({ jenis }: RiwayatRow): 'Kursus' | 'Diklat' {
  return jenis === 'kursus' ? 'Kursus' : 'Diklat'
}
