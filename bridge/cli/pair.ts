import type { Command } from 'commander'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { describeCode } from './describe-code.ts'
import { withBridge } from './with-bridge.ts'

const DEFAULT_ACCOUNT = 'admin'

export function registerPair(program: Command, io: CliIo): void {
  program
    .command('pair')
    .description('tampilkan kode untuk menyambungkan satu peramban')
    .option('--user <akun>', 'akun yang memakai peramban itu', DEFAULT_ACCOUNT)
    .addHelpText('after', '\nContoh:\n  langkah pair --user siti-rahma')
    .action(async ({ user }: { user: string }) => {
      const { code, expiresAt } = await withBridge(io, ({ bridge, through }) => {
        // A code lives in the memory of the bridge that the browser will ask: one made here would pair nothing.
        if (through === 'store') {
          throw new CliRefusal('Server kantor belum berjalan; jalankan npm start, lalu ulangi langkah pair.')
        }
        return bridge.admin.issuePairingCode.mutate({ accountId: user })
      })
      io.out({ code, expiresAt, account: user }, () => describeCode(code, user))
    })
}
