import type { Catch } from '../catch.ts'

/** What goes wrong in E-Kinerja on purpose. The keys of a catch are texts of "Kegiatan Harian". */
export interface KinerjaTraps {
  /** The toast says success, nothing was stored. */
  lyingToast?: Catch
  /** "Mohon Maaf – Terjadi Kesalahan pada Aplikasi", nothing was stored. */
  mohonMaaf?: Catch
  /** Stores, then says "Mohon Maaf". */
  failAfterCommit?: Catch
  /** Stores, then never answers. */
  hangSubmit?: Catch
  /** All sessions end between filling and click. */
  expiryAtSubmit?: Catch
  /** A stored activity is missing from so many requests for the calendar. */
  lateVisibility?: Catch & { listRequests: number }
  /** Answers 422 with the reason for these activities. */
  refuse?: Record<string, string>
  /** Further holidays, `yyyy-mm-dd`. */
  holidays?: string[]
  /** The deadline of every period is over. */
  deadlinePassed?: true
  /** One plan is on the list twice. */
  doubleRencanaAksi?: true
  /** Old label of the modal → new label. */
  renameLabel?: Record<string, string>
}
