/** One activity as the modal "Tambah Progress Harian" takes it. */
export interface HarianRow {
  readonly nip: string
  /** `dd-mm-yyyy`. */
  readonly tanggal: string
  /** `HH:mm`. */
  readonly jamMulai: string
  readonly jamSelesai: string
  readonly rencanaAksi: string
  readonly kegiatan: string
  readonly realisasi: string
  readonly satuan: string
  readonly bukti: string
}

/** The fields of the modal that are filled, by their labels; "Sumber Data" is the portal's own. */
export const harianLabels = {
  rencanaAksi: 'Rencana Aksi',
  tanggal: 'Tanggal Kegiatan',
  jamMulai: 'Jam Mulai Kegiatan',
  jamSelesai: 'Jam Selesai Kegiatan',
  kegiatan: 'Kegiatan Harian',
  realisasi: 'Realisasi',
  satuan: 'Satuan',
  bukti: 'Bukti Dukung',
} as const satisfies Partial<Record<keyof HarianRow, string>>

export type HarianField = keyof typeof harianLabels

export const harianFields = Object.keys(harianLabels) as readonly HarianField[]

/** Reads the row back from the log, where its values are plain text; a forgotten one is a bug of the caller. */
export function readHarianRow(data: Readonly<Record<string, string>>): HarianRow {
  const value = (key: keyof HarianRow): string => {
    const text = data[key]
    if (text === undefined) throw new Error(`The planned row lacks ${key}`)
    return text
  }
  return {
    nip: value('nip'),
    tanggal: value('tanggal'),
    jamMulai: value('jamMulai'),
    jamSelesai: value('jamSelesai'),
    rencanaAksi: value('rencanaAksi'),
    kegiatan: value('kegiatan'),
    realisasi: value('realisasi'),
    satuan: value('satuan'),
    bukti: value('bukti'),
  }
}

/** `yyyy-mm-dd`, which sorts and reckons. */
export function isoDayOf({ tanggal }: HarianRow): string {
  return tanggal.split('-').reverse().join('-')
}
