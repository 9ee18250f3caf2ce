import { type Command, Option } from 'commander'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import type { CliIo } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'
import { describeOpenBranches } from './describe-branches.ts'
import type { GiveOptions, OnBranchOptions, SettleOptions } from './disposisi-acts.ts'
import { withBridge } from './with-bridge.ts'

export function registerDisposisi(program: Command, io: CliIo): void {
  const disposisi = program.command('disposisi').helpCommand(false).description('disposisi surat dan berkas')

  disposisi
    .command('open')
    .description('cabang disposisi yang belum dibaca, atau sudah dibaca dan belum selesai')
    .addHelpText('after', '\nContoh:\n  langkah disposisi open')
    .action(async () => {
      const branches = await withBridge(io, ({ bridge }) => bridge.disposisi.listOpen.query())
      io.out(branches, () => describeOpenBranches(branches))
    })

  onRecord(disposisi.command('give'))
    .description('beri disposisi, atau catat yang ditulis pejabat pada lembarnya (--by dan --on)')
    .requiredOption(
      '--to <akun...>',
      'penerima; yang memegang beberapa jabatan ditulis akun@kode-jabatan, atau akun@ untuk jabatan akunnya',
    )
    .requiredOption('--instruction <teks...>', 'isi disposisi, misalnya "Tindaklanjuti"')
    .option('--coordinator <akun>', 'penerima yang menjadi koordinator')
    .option('--note <teks>', 'catatan')
    .option('--due <tanggal>', 'selesai paling lambat, misalnya 27/11/2026', dateArgument)
    .addOption(new Option('--urgency <sifat>', 'sifat').choices(Urgency.options))
    .addOption(new Option('--security <keamanan>', 'keamanan').choices(Security.options))
    .option('--by <akun>', 'pejabat yang menulis pada lembar')
    .option('--on <tanggal>', 'tanggal pada lembar', dateArgument)
    .addHelpText(
      'after',
      '\nContoh:\n  langkah disposisi give --letter 0042/2026 --to sari-dewi --instruction Tindaklanjuti --due 27/11/2026\n' +
        '  langkah disposisi give --letter 0042/2026 --to sari-dewi@kabid-mutasi --instruction Tindaklanjuti' +
        ' --by kaban --on 23/11/2026',
    )
    .action(async (options: GiveOptions) => {
      const { giveDisposisi } = await import('./disposisi-acts.ts')
      await giveDisposisi(io, options)
    })

  onBranch(disposisi.command('read'))
    .description('tandai disposisi untuk diri sendiri sudah dibaca')
    .addHelpText('after', '\nContoh:\n  langkah disposisi read --letter 0042/2026 --code K7M2PQ9X')
    .action(async (options: OnBranchOptions) => {
      const { readDisposisi } = await import('./disposisi-acts.ts')
      await readDisposisi(io, options)
    })

  onBranch(disposisi.command('settle'))
    .description('selesaikan disposisi untuk diri sendiri dengan laporannya')
    .requiredOption('--report <teks>', 'laporan')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah disposisi settle --case 0001/2026 --report "Sudah diproses" --code K7M2PQ9X',
    )
    .action(async (options: SettleOptions) => {
      const { settleDisposisi } = await import('./disposisi-acts.ts')
      await settleDisposisi(io, options)
    })
}

function onRecord(command: Command): Command {
  return command
    .option('--letter <surat>', 'nomor agenda surat masuk, atau id')
    .option('--case <berkas>', 'nomor agenda berkas, atau id')
    .option('--code <kode>', 'kode dari "langkah pair" milik orang yang bertindak (bawaan: administrator)')
}

function onBranch(command: Command): Command {
  return onRecord(command).option('--branch <id>', 'yang mana, bila ada beberapa untuk orang itu')
}
