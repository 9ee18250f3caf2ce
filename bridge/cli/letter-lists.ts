import { type Command, Option } from 'commander'
import { Letter } from '#shared/schema/letter.ts'
import type { LetterFilter } from '#shared/schema/letter-query.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { describeLetters } from './describe-letter.ts'
import { keepPaper, tableFormats } from './keep-paper.ts'
import { withBridge } from './with-bridge.ts'

/** The longest page that the bridge gives. */
const PAGE = 200

interface LetterFilterOptions {
  readonly text?: string
  readonly year?: string
  readonly direction?: Letter['direction']
  readonly register?: string
  readonly status?: Letter['status'][]
  readonly waiting?: boolean
}

interface LetterExportOptions extends LetterFilterOptions {
  readonly format: (typeof tableFormats)[number]
  readonly out: string
}

/** `langkah letter list` and `langkah letter export`. */
export function registerLetterLists(letter: Command, io: CliIo): void {
  withLetterFilters(letter.command('list').description('daftar surat, yang terbaru di atas'))
    .addHelpText('after', '\nContoh:\n  langkah letter list --waiting')
    .action(async (options: LetterFilterOptions) => {
      const query = { ...letterFilterOf(options), limit: PAGE }
      const page = await withBridge(io, ({ bridge }) => bridge.letters.list.query(query))
      io.out(page.letters, () => describeLetters(page.letters))
    })

  withLetterFilters(letter.command('export').description('simpan daftar surat sebagai XLSX atau CSV'))
    .addOption(
      new Option('--format <bentuk>', 'csv-excel: dengan titik koma, dibuka langsung di Excel')
        .choices(tableFormats)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <berkas>', 'berkas hasil')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah letter export --register surat-masuk --year 2026 --format xlsx --out surat-masuk.xlsx',
    )
    .action(async ({ format, out, ...filter }: LetterExportOptions) => {
      await keepPaper(io, { paper: 'daftar-surat', table: format, query: letterFilterOf(filter) }, out)
    })
}

function withLetterFilters(command: Command): Command {
  return command
    .option('--text <teks>', 'bagian nomor, pengirim, penerima atau perihal')
    .option('--year <tahun>', 'tahun agenda')
    .addOption(new Option('--direction <arah>', 'masuk atau keluar').choices(Letter.shape.direction.options))
    .option('--register <id>', 'register, misalnya surat-masuk')
    .addOption(new Option('--status <keadaan...>', 'keadaan surat').choices(Letter.shape.status.options))
    .option('--waiting', 'hanya yang masih menunggu tindakan')
}

function letterFilterOf(options: LetterFilterOptions): LetterFilter {
  const { text, year, direction, register, status, waiting } = options
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new CliWrongUse(`Tahun "${year}" tidak dapat dibaca; tulis misalnya 2026.`)
  return {
    ...(text !== undefined && { text }),
    ...(year !== undefined && { year: Number(year) }),
    ...(direction && { direction }),
    ...(register !== undefined && { series: register }),
    ...(status && { status }),
    ...(waiting && { waiting }),
  }
}
