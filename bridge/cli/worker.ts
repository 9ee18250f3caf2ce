import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'

/** `langkah worker`: loaded only when it is called, for it needs Playwright. */
export function registerWorker(program: Command, io: CliIo): void {
  program
    .command('worker')
    .description(
      'jalankan unggahan yang sudah diizinkan, di desktop orang yang masuk ke portal; Ctrl+C berhenti',
    )
    .option('--flows <id…>', 'hanya alur ini, dipisah koma')
    .option('--attach <alamat>', 'pakai peramban yang sudah terbuka (bawaan: LANGKAH_ATTACH bila diisi)')
    .option('--profile <folder>', 'folder profil peramban (bawaan: profil-peramban di folder data)')
    .option(
      '--session',
      'tanpa profil; sesi portal disimpan tersandi (AES-256-GCM) dengan LANGKAH_SESI_SANDI',
    )
    .option('--headless', 'tanpa jendela; hanya bila sesi portal masih ada di profil')
    .option('--settle <detik>', 'jeda sebelum baris dicari lagi di portal', '5')
    .option('--lease <detik>', 'masa pegang unggahan tanpa kabar', '60')
    .option('--once', 'berhenti setelah tidak ada lagi yang dapat dijalankan')
    .addHelpText('after', '\nContoh:\n  langkah worker --flows siasn-riwayat')
    .action(async (options) => (await import('./work-on-uploads.ts')).workOnUploads(io, options))
}
