import type { Command } from 'commander'
import { MakePaper } from '#shared/schema/make-paper.ts'
import { type CaseFilterOptions, caseFilterOf, withCaseFilters } from './case-filter-options.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { keepPaper, tableFormats } from './keep-paper.ts'

interface ExportOptions extends CaseFilterOptions {
  readonly format: string
  readonly out: string
  readonly paper?: string
  readonly rows?: boolean
  readonly series?: string
}

const formats = [...tableFormats, 'pdf']
const papers = [
  'riwayat-berkas',
  'tanda-terima',
  'lembar-disposisi',
  'lembar-konsultasi',
  'surat-pengembalian',
]

export function registerCaseExport(berkas: Command, io: CliIo): void {
  const command = berkas
    .command('export')
    .description('simpan daftar berkas, satu berkas, atau buku agenda sebagai XLSX, CSV atau PDF')
    .argument('[berkas]', 'nomor agenda, misalnya 0001/2026, atau id; tanpa ini daftar semua berkas')
    .requiredOption(
      '--format <bentuk>',
      `${formats.join(', ')} (csv-excel: dengan titik koma, dibuka langsung di Excel)`,
    )
    .requiredOption('--out <berkas>', 'berkas hasil')
    .option('--paper <lembar>', `untuk satu berkas dengan PDF: ${papers.join(', ')}`)
    .option('--rows', 'untuk satu berkas dengan XLSX atau CSV: daftar pesertanya')
  withCaseFilters(command, 'all')
    .option('--series <id>', 'buku agenda (PDF): register lain, misalnya surat-masuk (bawaan: berkas)')
    .addHelpText(
      'after',
      '\nDaftar disaring seperti pada `case list`; PDF dengan --from dan --to adalah buku agenda.\n' +
        '\nContoh:\n  langkah case export --format xlsx --out terlambat.xlsx --status running --due late\n' +
        '  langkah case export 0001/2026 --format pdf --out riwayat.pdf\n' +
        '  langkah case export --format pdf --from 01/11/2026 --to 30/11/2026 --out agenda.pdf',
    )
    .action(async (wanted: string | undefined, options: ExportOptions) => {
      const command = MakePaper.safeParse(commandOf(wanted, options))
      if (!command.success) throw new CliWrongUse(wrongSentence(command.error.issues[0]?.path ?? []))
      await keepPaper(io, command.data, options.out)
    })
}

/** What is asked for, as yet unchecked. */
function commandOf(caseId: string | undefined, options: ExportOptions): unknown {
  const { format, paper, from, to, rows, series } = options
  if (!formats.includes(format)) {
    throw new CliWrongUse(`Bentuk "${format}" tidak dikenal; pilih salah satu: ${formats.join(', ')}.`)
  }
  if (format === 'pdf') {
    if (caseId !== undefined) return { paper: paper ?? 'riwayat-berkas', caseId }
    if (from !== undefined && to !== undefined)
      return { paper: 'buku-agenda', from, to, ...(series !== undefined && { series }) }
    throw new CliWrongUse(
      'PDF dibuat untuk satu berkas, atau untuk buku agenda dengan --from dan --to; sebutkan salah satu.',
    )
  }
  if (caseId !== undefined) {
    if (!rows)
      throw new CliWrongUse(
        'XLSX dan CSV satu berkas memuat pesertanya; tambahkan --rows, atau pakai --format pdf.',
      )
    return { paper: 'daftar-peserta', caseId, table: format }
  }
  return { paper: 'daftar-berkas', table: format, query: caseFilterOf(options) }
}

function wrongSentence(path: readonly PropertyKey[]): string {
  if (path[0] === 'paper') return `Lembar itu tidak dikenal; pilih salah satu: ${papers.join(', ')}.`
  if (path[0] === 'from' || path[0] === 'to') return 'Tanggal ditulis seperti 23/11/2026; perbaiki.'
  return 'Isian itu tidak dapat dibaca; lihat contohnya dengan --help.'
}
