/**
 * What keeps the store from opening or from writing. The message is a sentence for the person at the
 * computer (Bahasa Indonesia): it names the place and the next action, and may be shown as it is.
 */
export class StoreProblem extends Error {
  override name = 'StoreProblem'
}

/** Where and how a log is damaged. `line` counts from 1 and is absent where the file as a whole is at fault. */
export interface Damage {
  readonly file: string
  readonly line?: number
  /** The last event that is certainly right. */
  readonly lastGoodSeq: number
  readonly reason: string
}

/** The log is not what was written. Nothing was changed; the file stays for whoever repairs it. */
export class StoreDamaged extends StoreProblem implements Damage {
  override name = 'StoreDamaged'
  readonly line?: number
  readonly file: string
  readonly lastGoodSeq: number
  readonly reason: string

  constructor(damage: Damage, cause?: unknown) {
    const place = damage.line === undefined ? damage.file : `${damage.file} baris ${damage.line}`
    super(
      `Catatan kantor di ${place} rusak: ${damage.reason}. ` +
        `Catatan terakhir yang masih baik bernomor ${damage.lastGoodSeq}. ` +
        'Tidak ada yang diubah; jangan hapus berkas itu. Pulihkan folder data dari cadangan terakhir, lalu jalankan lagi.',
      { cause },
    )
    this.file = damage.file
    if (damage.line !== undefined) this.line = damage.line
    this.lastGoodSeq = damage.lastGoodSeq
    this.reason = damage.reason
  }
}

/** Another program writes this folder, or may still do. */
export class StoreLocked extends StoreProblem {
  override name = 'StoreLocked'
}

/** The folder was written by a newer Langkah; this one does not understand it. */
export class StoreTooNew extends StoreProblem {
  override name = 'StoreTooNew'

  constructor(file: string) {
    super(
      `${file} ditulis oleh Langkah yang lebih baru. Perbarui Langkah di komputer ini, lalu jalankan lagi; ` +
        'folder data tidak diubah.',
    )
  }
}

/** The journal is kept under a key that is not there. Nothing was changed. */
export class StoreKeyMissing extends StoreProblem {
  override name = 'StoreKeyMissing'

  constructor(file: string) {
    super(
      `Kunci catatan ${file} tidak ada, maka keutuhan catatan tidak dapat diperiksa. Tidak ada yang diubah; ` +
        'kembalikan berkas itu dari cadangan kunci, lalu jalankan lagi.',
    )
  }
}

/** A key that people are sealed under is not there, or not what it was. Nothing was changed. */
export class PersonKeyLost extends StoreProblem {
  override name = 'PersonKeyLost'

  constructor(file: string, cause?: unknown) {
    super(
      `Kunci data orang di ${file} tidak lengkap atau bukan milik catatan ini. Tidak ada yang diubah; ` +
        'kembalikan folder kunci itu dari cadangan kunci yang terakhir, lalu jalankan lagi.',
      { cause },
    )
  }
}

/** The disk took nothing. The command did not happen; it may be given again once the cause is gone. */
export class StoreUnwritable extends StoreProblem {
  override name = 'StoreUnwritable'

  constructor(file: string, cause: unknown) {
    const code = errorCode(cause)
    const [why, next] = reasons[code] ?? [`galat ${code}`, 'Periksa disk itu']
    super(`Tidak dapat menulis ke ${file}: ${why}. ${next}, lalu ulangi; belum ada yang tersimpan.`, {
      cause,
    })
  }
}

/** The disk failed while it was to make things certain. The process must end and be started anew. */
export class StoreBroken extends StoreProblem {
  override name = 'StoreBroken'

  constructor(file: string, cause: unknown) {
    super(
      `Disk gagal menyimpan ${file} (galat ${errorCode(cause)}), maka pencatatan dihentikan. ` +
        'Periksa disk itu, lalu jalankan Langkah lagi; perintah yang belum dijawab boleh diulangi.',
      { cause },
    )
  }
}

const full = ['ruang penyimpanan penuh', 'Kosongkan ruang penyimpanan'] as const
const readOnly = ['folder itu hanya dapat dibaca', 'Beri Langkah izin menulis di folder itu'] as const
const noFolder = ['di sana ada berkas, bukan folder', 'Pilih folder data yang lain'] as const
const reasons: Record<string, readonly [why: string, next: string]> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
}

/** Whether the system refused to write there, for a reason that a person can put right. */
export function isRefusalToWrite(error: unknown): boolean {
  return Object.hasOwn(reasons, errorCode(error))
}

/** The system's code of an error, e.g. `ENOSPC`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
}
