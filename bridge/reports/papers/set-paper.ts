import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Paper } from '#bridge/ports/papers.ts'
import type { Kop } from '#shared/papers/kop.ts'
import { bukuAgendaPaper } from './buku-agenda.ts'
import { laporanUploadPaper } from './laporan-upload.ts'
import { lembarDisposisiPaper } from './lembar-disposisi.ts'
import { lembarKonsultasiPaper } from './lembar-konsultasi.ts'
import { listTable } from './list-table.ts'
import { paperFonts } from './paper-fonts.ts'
import { riwayatBerkasPaper } from './riwayat-berkas.ts'
import { suratPengembalianPaper } from './surat-pengembalian.ts'
import { tandaTerimaPaper } from './tanda-terima.ts'

const fontFiles = new Set<string>(Object.values(paperFonts).flatMap((cuts) => Object.values(cuts)))
pdfmake.setFonts(paperFonts)
// Nothing that stands on a paper may make it fetch or read anything but its fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

/** The bytes of a paper. */
export async function setPaper(paper: Paper, kop: Kop): Promise<Uint8Array> {
  if ('table' in paper) return listTable(paper.view, paper.table)
  return pdfmake.createPdf(definitionOf(paper, kop)).getBuffer()
}

function definitionOf(paper: Exclude<Paper, { table: unknown }>, kop: Kop): TDocumentDefinitions {
  switch (paper.paper) {
    case 'lembar-disposisi':
      return lembarDisposisiPaper(paper.view, kop)
    case 'lembar-konsultasi':
      return lembarKonsultasiPaper(paper.view, kop)
    case 'tanda-terima':
      return tandaTerimaPaper(paper.view, kop)
    case 'surat-pengembalian':
      return suratPengembalianPaper(paper.view, kop)
    case 'buku-agenda':
      return bukuAgendaPaper(paper.view, kop)
    case 'riwayat-berkas':
      return riwayatBerkasPaper(paper.view, kop)
    case 'laporan-upload':
      return laporanUploadPaper(paper.view, kop)
  }
}
