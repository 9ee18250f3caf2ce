import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { withBridge } from './with-bridge.ts'

/** `langkah user password`: never an argument, which others on the computer could see. */
export function registerUserPassword(user: Command, io: CliIo): void {
  user
    .command('password')
    .description('tetapkan kata sandi halaman ponsel; diketik dua kali dan tidak ditampilkan')
    .argument('<akun>')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah user password bambang\n\nYang sedang masuk di halaman ponsel dengan kata sandi lama langsung keluar.',
    )
    .action(async (accountId: string) => {
      const password = await io.askHidden(`Kata sandi baru untuk ${accountId}: `)
      const again = await io.askHidden('Ketik sekali lagi: ')
      if (password !== again)
        throw new CliRefusal('Kedua kata sandi tidak sama; tidak ada yang berubah, ulangi perintahnya.')
      const command = { commandId: randomUUID(), accountId, password }
      await withBridge(io, ({ bridge }) => bridge.admin.setPassword.mutate(command))
      io.out({ id: accountId, passwordSet: true }, () => `Kata sandi ${accountId} ditetapkan.`)
    })
}
