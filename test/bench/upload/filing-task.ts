/** What each of the three gets: the same rows into the same practice portal. */
export interface FilingTask {
  readonly folder: string
  /** The run of ours, planned and let go. */
  readonly runId: string
  readonly tabs: number
  readonly rows: readonly PlannedRow[]
  readonly chromiumArgs: readonly string[]
  readonly account: { readonly username: string; readonly password: string }
  /** Where the practice authenticator shows its code. */
  readonly controlUrl: string
}

export interface PlannedRow {
  readonly nip: string
  readonly nama: string
  readonly nomor: string
  readonly namaKegiatan: string
  readonly berkasPath: string
  readonly berkasHash: string
}

export interface Filed {
  readonly wallMs: number
  /** Of the program itself, without the browser. */
  readonly cpuMs: number
  /** Of the program with its browser, each shared page counted once. */
  readonly peakMb: number
  /** Time in which a tab waited for its journal. */
  readonly journalMs?: number
}

/** What stands in every row alike. */
export const SAME = {
  jenisDiklat: 'Diklat Teknis',
  penyelenggara: 'Lembaga Administrasi Negara',
  tanggalMulai: '03-03-2026',
  tanggalSelesai: '05-03-2026',
  tahun: '2026',
  jumlahJam: '24',
} as const
