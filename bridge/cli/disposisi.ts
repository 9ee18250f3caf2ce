import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { describeOpenBranches } from './describe-letter.ts'
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
}
