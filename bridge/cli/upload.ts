import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'

const runExample = '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c'

/** `langkah upload check | plan | release | run | status | report`; each is loaded only when it is called. */
export function registerUpload(program: Command, io: CliIo): void {
  const upload = program
    .command('upload')
    .helpCommand(false)
    .description('mengirim baris buku kerja ke portal, dengan bukti')

  upload
    .command('check')
    .description('periksa buku kerja dan PDF-nya; buku kerja kembali dengan kolom catatan')
    .argument('<berkas>', 'buku kerja .xlsx atau .csv')
    .requiredOption('--flow <id>', 'alur, misalnya siasn-riwayat')
    .option('--files <folder>', 'folder PDF yang disebut di kolom Berkas')
    .addHelpText('after', example('check riwayat.xlsx --flow siasn-riwayat --files sertifikat'))
    .action(async (file, options) => (await import('./upload-check.ts')).checkUpload(io, file, options))

  upload
    .command('plan')
    .description('rencanakan pengiriman: baris siap dan baris tertahan dicatat, belum ada yang dikirim')
    .argument('<berkas>', 'buku kerja .xlsx atau .csv')
    .requiredOption('--flow <id>', 'alur, misalnya siasn-riwayat')
    .requiredOption('--files <folder>', 'folder PDF yang disebut di kolom Berkas')
    .option('--case <id>', 'berkas layanan yang langkah unggahnya ini')
    .addHelpText('after', example('plan riwayat.xlsx --flow siasn-riwayat --files sertifikat'))
    .action(async (file, options) => (await import('./upload-plan.ts')).planUpload(io, file, options))

  upload
    .command('release')
    .description('izinkan kirim, sekarang atau pada jam tertentu')
    .argument('<unggahan>', 'nomor unggahan dari "upload plan"')
    .option('--at <jam>', 'jam mulai menurut zona kantor, misalnya 19.00')
    .addHelpText('after', example(`release ${runExample} --at 19.00`))
    .action(async (run, options) => (await import('./upload-release.ts')).releaseUpload(io, run, options))

  upload
    .command('run')
    .description('jalankan atau lanjutkan pengiriman; menunggu Anda masuk ke portal bila diminta')
    .argument('<unggahan>', 'nomor unggahan yang sudah diizinkan kirim')
    .option('--attach <alamat>', 'pakai peramban yang sudah terbuka (bawaan: LANGKAH_ATTACH bila diisi)')
    .option('--profile <folder>', 'folder profil peramban (bawaan: profil-peramban di folder data)')
    .option('--headless', 'tanpa jendela; hanya bila sesi portal masih ada di profil')
    .option('--settle <detik>', 'jeda sebelum baris dicari lagi di portal', '5')
    .addHelpText('after', example(`run ${runExample} --attach http://127.0.0.1:9222`))
    .action(async (run, options) => (await import('./upload-run.ts')).runReleasedUpload(io, run, options))

  upload
    .command('status')
    .description('keadaan satu unggahan: jumlah per keadaan, laju, perkiraan selesai, yang harus dilakukan')
    .argument('<unggahan>', 'nomor unggahan')
    .addHelpText('after', example(`status ${runExample}`))
    .action(async (run) => (await import('./upload-status.ts')).showUploadStatus(io, run))

  upload
    .command('report')
    .description('buat Laporan Hasil Upload (XLSX) dari yang sudah terbukti tampil di portal')
    .argument('<unggahan>', 'nomor unggahan')
    .option('--out <berkas>', 'simpan juga di sini')
    .addHelpText('after', example(`report ${runExample} --out laporan.xlsx`))
    .action(async (run, options) => (await import('./upload-report.ts')).reportUpload(io, run, options))
}

function example(line: string): string {
  return `\nContoh:\n  langkah upload ${line}`
}
