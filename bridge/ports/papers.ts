import type { BukuAgenda } from '#shared/papers/buku-agenda.ts'
import type { Kop } from '#shared/papers/kop.ts'
import type { LembarDisposisi } from '#shared/papers/lembar-disposisi.ts'
import type { LembarKonsultasi } from '#shared/papers/lembar-konsultasi.ts'
import type { RiwayatBerkas } from '#shared/papers/riwayat-berkas.ts'
import type { SuratPengembalian } from '#shared/papers/surat-pengembalian.ts'
import type { Table } from '#shared/papers/table.ts'
import type { TandaTerima } from '#shared/papers/tanda-terima.ts'
import type { UploadPaper } from './reported-upload.ts'

/** A paper with all that stands on it, ready to be set. */
export type Paper =
  | { readonly paper: 'lembar-disposisi'; readonly view: LembarDisposisi }
  | { readonly paper: 'lembar-konsultasi'; readonly view: LembarKonsultasi }
  | { readonly paper: 'tanda-terima'; readonly view: TandaTerima }
  | { readonly paper: 'surat-pengembalian'; readonly view: SuratPengembalian }
  | { readonly paper: 'buku-agenda'; readonly view: BukuAgenda }
  | { readonly paper: 'riwayat-berkas'; readonly view: RiwayatBerkas }
  | { readonly paper: 'laporan-upload'; readonly view: UploadPaper }
  | {
      readonly paper: 'daftar-berkas' | 'daftar-peserta' | 'daftar-surat'
      readonly view: Table
      readonly table: TableForm
    }

/** `excel` = a CSV that Indonesian Excel opens by a double click, its numbers marked so that they stay text. */
export type TableForm = 'xlsx' | 'csv' | 'csv-excel'

/**
 * Makes papers: PDF, XLSX or CSV. Whatever the texts are, a paper comes out and nothing in it runs: no formula, no
 * link, no script; nothing is fetched. One takes as long as it takes, but holds up nothing else.
 */
export interface Papers {
  print(paper: Paper, kop: Kop): Promise<Uint8Array>
}
