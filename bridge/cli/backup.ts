import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type CliIo, CliRefusal } from './cli-io.ts'

export function registerBackup(program: Command, io: CliIo): void {
  program
    .command('backup')
    .argument('<berkas>', 'berkas cadangan yang baru')
    .option('--keys <berkas>', 'simpan juga salinan kunci; tanpa kunci cadangan tidak dapat dibaca siapa pun')
    .description('cadangkan catatan kantor ke satu berkas; boleh selagi server kantor berjalan')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah backup E:\\langkah-2026-11-23.bak --keys F:\\langkah-kunci.json\n\n' +
        'Simpan kunci terpisah dari cadangan. Setelah seseorang dilupakan, buat salinan kunci yang baru\n' +
        'dan hapus salinan kunci yang lama: selama kunci lama ada, datanya di cadangan lama masih terbaca.',
    )
    .action(async (file: string, { keys }: { keys?: string }) => {
      const { backUpStore } = await import('#bridge/storage/back-up-store.ts')
      const { StoreProblem } = await import('#bridge/ports/store-problem.ts')
      const to = keys === undefined ? {} : { keys: resolve(keys) }
      const made = await backUpStore(io.dataDir, resolve(file), to).catch((error: unknown) => {
        if (error instanceof StoreProblem) throw new CliRefusal(error.message)
        throw error
      })
      if (keys === undefined)
        io.note(
          'Kunci tidak ikut di dalam cadangan. Simpan salinannya dengan --keys, terpisah dari cadangan ini.',
        )
      io.out(
        made,
        () =>
          `Cadangan ${made.file} selesai: ${made.entries} kejadian, ${made.documents} dokumen, sha256 ${made.sha256}.`,
      )
    })
}
