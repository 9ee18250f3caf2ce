import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type CliIo, CliRefusal } from './cli-io.ts'

export function registerRestore(program: Command, io: CliIo): void {
  program
    .command('restore')
    .argument('<berkas>', 'berkas dari langkah backup')
    .option(
      '--keys <berkas>',
      'salinan kunci dari langkah backup --keys; tanpa ini folder keys harus sudah ada',
    )
    .description('pulihkan catatan kantor ke folder data yang kosong')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah restore E:\\langkah-2026-11-23.bak --keys F:\\langkah-kunci.json --data data-baru',
    )
    .action(async (file: string, { keys }: { keys?: string }) => {
      const { restoreStore } = await import('#bridge/storage/restore-store.ts')
      const { StoreProblem } = await import('#bridge/ports/store-problem.ts')
      const from = keys === undefined ? {} : { keys: resolve(keys) }
      const made = await restoreStore(resolve(file), io.dataDir, from).catch((error: unknown) => {
        if (error instanceof StoreProblem) throw new CliRefusal(error.message)
        throw error
      })
      io.out(
        made,
        () =>
          `Catatan dipulihkan ke ${io.dataDir}: ${made.entries} kejadian, ${made.documents} dokumen. Jalankan npm start.`,
      )
    })
}
