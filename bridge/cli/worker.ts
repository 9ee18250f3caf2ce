import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { withBrowser } from './with-browser.ts'

/** `langkah worker`: loaded only when it is called, for it needs Playwright. */
export function registerWorker(program: Command, io: CliIo): void {
  const worker = program
    .command('worker')
    .description(
      'jalankan unggahan yang sudah diizinkan, di desktop orang yang masuk ke portal; Ctrl+C berhenti',
    )
    .option('--flows <id…>', 'hanya alur ini, dipisah koma')
  withBrowser(worker)
    .option('--settle <detik>', 'jeda sebelum baris dicari lagi di portal', '5')
    .option('--wait <menit>', 'paling lama menunggu orang masuk ke portal', '30')
    .option('--lease <detik>', 'masa pegang unggahan tanpa kabar', '60')
    .option('--operator <nip>', 'NIP Anda, bila portal tidak menampilkan pemilik akun')
    .option('--once', 'berhenti setelah tidak ada lagi yang dapat dijalankan')
    .addHelpText('after', '\nContoh:\n  langkah worker --flows siasn-riwayat')
    .action(async (options) => (await import('./work-on-uploads.ts')).workOnUploads(io, options))
}
