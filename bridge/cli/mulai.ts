import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import type { ImportOptions } from './mulai-agenda.ts'
import type { CasesOptions } from './mulai-berkas.ts'

export function registerMulai(program: Command, io: CliIo): void {
  const mulai = program
    .command('mulai')
    .helpCommand(false)
    .description('mulai di tengah tahun: nomor, agenda, dan berkas yang sudah ada')

  mulai
    .command('register')
    .description('nomor berikutnya dari satu register; ditolak di bawah nomor yang sudah dipakai')
    .argument('<register>', 'id register, misalnya surat-masuk')
    .requiredOption('--next <nomor>', 'nomor berikutnya')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .addHelpText('after', '\nContoh:\n  langkah mulai register surat-masuk --next 412')
    .action(async (series: string, options: { next: string; year?: string }) => {
      const { setNext } = await import('./register.ts')
      await setNext(io, series, options)
    })

  mulai
    .command('template')
    .description('tulis buku kerja untuk diisi')
    .argument('<isi>', 'agenda-masuk, agenda-keluar, atau berkas')
    .option('--out <berkas>', 'berkas XLSX')
    .addHelpText('after', '\nContoh:\n  langkah mulai template agenda-masuk --out agenda.xlsx')
    .action(async (kind: string, { out = `${kind}.xlsx` }: { out?: string }) => {
      const { mulaiTemplate } = await import('./mulai-template.ts')
      const bytes = await mulaiTemplate(kind)
      if (!bytes)
        throw new CliWrongUse(`"${kind}" tidak dikenal; pilih agenda-masuk, agenda-keluar, atau berkas.`)
      const file = resolve(out)
      await writeFile(file, bytes).catch((cause: unknown) => {
        throw new CliRefusal(`Berkas ${file} tidak dapat ditulis; periksa foldernya, lalu ulangi.`, { cause })
      })
      io.out({ file }, () => `Buku kerja ditulis: ${file}`)
    })

  mulai
    .command('agenda')
    .description('periksa agenda Excel dan tunjukkan yang dapat diimpor; mengimpor hanya dengan --confirm')
    .argument('<berkas>', 'XLSX atau CSV')
    .requiredOption('--register <register>', 'misalnya surat-masuk')
    .option('--year <tahun>', 'tahun agenda (bawaan: tahun ini)')
    .option('--dates <urutan>', 'arti 5/6/2026: hari-bulan atau bulan-hari')
    .option('--confirm <sidik>', 'impor baris yang ditunjukkan; sidiknya tertulis di hasil pemeriksaan')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah mulai agenda agenda-2026.xlsx --register surat-masuk --confirm 3f9a2c71d0e4',
    )
    .action(async (file: string, options: ImportOptions) => {
      const { mulaiAgenda } = await import('./mulai-agenda.ts')
      await mulaiAgenda(io, file, options)
    })

  mulai
    .command('berkas')
    .description('ambil alih berkas yang sedang berjalan, di langkahnya; mengimpor hanya dengan --confirm')
    .argument('<berkas>', 'XLSX atau CSV')
    .option('--year <tahun>', 'tahun nomor agendanya (bawaan: tahun ini)')
    .option('--dates <urutan>', 'arti 5/6/2026: hari-bulan atau bulan-hari')
    .option('--count-from-paper', 'hitung waktu sejak tanggal di kertas, bukan sejak diimpor')
    .option('--confirm <sidik>', 'impor baris yang ditunjukkan; sidiknya tertulis di hasil pemeriksaan')
    .addHelpText('after', '\nContoh:\n  langkah mulai berkas berjalan.xlsx --confirm 3f9a2c71d0e4')
    .action(async (file: string, options: CasesOptions) => {
      const { mulaiBerkas } = await import('./mulai-berkas.ts')
      await mulaiBerkas(io, file, options)
    })

  mulai
    .command('tangan')
    .description('nomor yang ditulis tangan selama komputer mati, dengan suratnya atau untuk diisi kemudian')
    .argument('<register>')
    .argument('<nomor>', 'satu nomor, atau rentang seperti 124-127')
    .option('--letters <berkas>', 'agenda XLSX atau CSV dari nomor-nomor itu')
    .option('--reserve', 'hanya sisihkan nomornya')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .option('--dates <urutan>', 'arti 5/6/2026: hari-bulan atau bulan-hari')
    .option('--confirm <sidik>', 'catat surat yang ditunjukkan')
    .addHelpText('after', '\nContoh:\n  langkah mulai tangan surat-masuk 124-127 --reserve')
    .action(async (series: string, numbers: string, options: HandOptions) => {
      if ((options.letters === undefined) === !options.reserve)
        throw new CliWrongUse('Pilih salah satu: --letters <berkas> atau --reserve.')
      const { rangeOf, reserve } = await import('./register.ts')
      const { letters, ...rest } = options
      if (letters === undefined) return reserve(io, series, { ...options, numbers })
      const { mulaiAgenda } = await import('./mulai-agenda.ts')
      await mulaiAgenda(io, letters, { ...rest, register: series, only: rangeOf(numbers) })
    })
}

interface HandOptions extends Omit<ImportOptions, 'register' | 'only'> {
  readonly letters?: string
  readonly reserve?: boolean
}
