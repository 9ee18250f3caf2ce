import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { withBrowser } from './with-browser.ts'

const runExample = '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c'

/** `langkah upload check | template | plan | confirm | dry-run | release | run | return | pause | resume | cancel | watch | status | report`; each is loaded only when it is called. */
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
    .command('template')
    .description('buku kerja kosong dengan kolom yang diperlukan suatu alur')
    .argument('<berkas>', 'nama berkas .xlsx yang akan dibuat')
    .requiredOption('--flow <id>', 'alur, misalnya siasn-riwayat')
    .option('--jenis <jenis>', 'jenis riwayat, boleh beberapa dengan koma, misalnya seminar,skp')
    .addHelpText('after', example('template seminar.xlsx --flow siasn-riwayat --jenis seminar'))
    .action(async (file, options) => (await import('./upload-template.ts')).uploadTemplate(io, file, options))

  upload
    .command('plan')
    .description('rencanakan pengiriman: baris siap dan baris tertahan dicatat, belum ada yang dikirim')
    .argument('<berkas>', 'buku kerja .xlsx atau .csv')
    .requiredOption('--flow <id>', 'alur, misalnya siasn-riwayat')
    .option('--files <folder>', 'folder PDF yang disebut di kolom Berkas, untuk alur yang mengirim PDF')
    .option('--case <id>', 'berkas layanan yang langkah unggahnya ini')
    .addHelpText('after', example('plan riwayat.xlsx --flow siasn-riwayat --files sertifikat'))
    .action(async (file, options) => (await import('./upload-plan.ts')).planUpload(io, file, options))

  upload
    .command('confirm')
    .description('pekerjaan pribadi: tegaskan baris yang benar-benar Anda kerjakan')
    .argument('<unggahan>', 'nomor unggahan dari "upload plan"')
    .option(
      '--rows <nomor>',
      'nomor baris di buku kerja, misalnya 2,4-6; tanpa ini ditampilkan yang menunggu',
    )
    .option('--code <kode>', 'kode pemasangan Anda sendiri, bila unggahan direncanakan dari panel')
    .addHelpText('after', example(`confirm ${runExample} --rows 2,4-6`))
    .action(async (run, options) => (await import('./upload-confirm.ts')).confirmUpload(io, run, options))

  addManners(
    upload
      .command('release')
      .description(
        'lihat lima baris contoh, lalu orang kedua mengizinkan kirim, sekarang atau pada jam tertentu',
      )
      .argument('<unggahan>', 'nomor unggahan dari "upload plan"'),
  )
    .option('--at <jam>', 'jam mulai menurut zona kantor, misalnya 19.00')
    .option('--seen <nomor>', 'nomor baris contoh yang sudah dilihat; tanpa ini baris contoh ditampilkan')
    .option('--open', 'buka PDF tiap baris contoh dengan program komputer ini')
    .option('--code <kode>', 'kode orang kedua, dari "langkah pair --user AKUN"')
    .addHelpText('after', example(`release ${runExample} --seen 2,5,9,14,20 --code ABCD2345 --at 19.00`))
    .action(async (run, options) => (await import('./upload-release.ts')).releaseUpload(io, run, options))

  const run = upload
    .command('run')
    .description('jalankan atau lanjutkan pengiriman; menunggu Anda masuk ke portal bila diminta')
    .argument('<unggahan>', 'nomor unggahan yang sudah diizinkan kirim')
  addManners(withBrowser(run))
    .option('--settle <detik>', 'jeda sebelum baris dicari lagi di portal', '5')
    .option('--wait <menit>', 'paling lama menunggu orang masuk ke portal', '30')
    .option('--lease <detik>', 'masa pegang unggahan tanpa kabar', '60')
    .option('--operator <nip>', 'NIP Anda, bila portal tidak menampilkan pemilik akun')
    .option('--accept-form', 'terima formulir portal yang berubah bila semua isiannya masih ada')
    .addHelpText('after', example(`run ${runExample} --attach http://127.0.0.1:9222`))
    .action(async (id, options) => (await import('./upload-run.ts')).runReleasedUpload(io, id, options))

  withBrowser(
    upload
      .command('dry-run')
      .description('isi formulir setiap baris siap dan potret, tanpa mengirim apa pun')
      .argument('<unggahan>', 'nomor unggahan dari "upload plan"'),
  )
    .option('--rows <n>', 'hanya baris siap pertama sebanyak ini')
    .addHelpText('after', example(`dry-run ${runExample} --rows 5`))
    .action(async (id, options) => (await import('./upload-dry-run.ts')).uploadDryRun(io, id, options))

  upload
    .command('return')
    .description(
      'baris tertahan kembali ke OPD dengan satu surat keluar dan buku kerja bercatatan; tanpa --confirm hanya diperlihatkan',
    )
    .argument('<unggahan>', 'nomor unggahan dari "upload plan"')
    .option('--to <nama...>', 'OPD yang dituju (bawaan: pemohon berkasnya)')
    .option('--signer <pos>', 'penanda tangan: id pos, atau @akun (bawaan: kepala unit berkas itu)')
    .option('--classification <kode>', 'kode klasifikasi, misalnya 800.1')
    .option('--tembusan <nama...>', 'tembusan')
    .option('--confirm', 'buat konsepnya dan beri nomor sementara')
    .addHelpText('after', example(`return ${runExample} --to "Dinas Contoh" --confirm`))
    .action(async (id, options) => (await import('./upload-return.ts')).uploadReturn(io, id, options))

  upload
    .command('pause')
    .description('jeda pada baris berikutnya, di mana pun unggahan berjalan')
    .argument('<unggahan>', 'nomor unggahan')
    .addHelpText('after', example(`pause ${runExample}`))
    .action(async (id) => (await import('./upload-stop.ts')).stopUpload(io, id, 'pause'))

  upload
    .command('resume')
    .description('lanjutkan unggahan yang dijeda; dikerjakan "langkah worker" atau "langkah upload run"')
    .argument('<unggahan>', 'nomor unggahan')
    .addHelpText('after', example(`resume ${runExample}`))
    .action(async (id) => (await import('./upload-stop.ts')).resumeUpload(io, id))

  upload
    .command('cancel')
    .description('batalkan pada baris berikutnya; yang belum dikirim tidak dikirim lagi')
    .argument('<unggahan>', 'nomor unggahan')
    .addHelpText('after', example(`cancel ${runExample}`))
    .action(async (id) => (await import('./upload-stop.ts')).stopUpload(io, id, 'cancel'))

  withBrowser(
    upload
      .command('watch')
      .description('lihat Monitoring Usulan dalam sesi Anda dan catat status yang berubah; hanya membaca'),
  )
    .option('--every <menit>', 'jeda antara dua kali melihat, 5–720', '15')
    .option('--operator <nip>', 'NIP Anda, bila portal tidak menampilkan pemilik akun')
    .option('--once', 'lihat satu kali, lalu berhenti')
    .addHelpText('after', example('watch --attach http://127.0.0.1:9222'))
    .action(async (options) => (await import('./upload-watch.ts')).uploadWatch(io, options))

  upload
    .command('status')
    .description(
      'keadaan unggahan: apa yang terjadi, jumlah per keadaan, laju, perkiraan selesai, yang harus dilakukan',
    )
    .argument('[unggahan]', 'nomor unggahan; tanpa ini satu kalimat untuk tiap unggahan')
    .addHelpText('after', example(`status ${runExample}`))
    .action(async (run) => (await import('./upload-status.ts')).showUploadStatus(io, run))

  upload
    .command('report')
    .description('buat Laporan Hasil Upload (XLSX dan PDF) dari yang sudah terbukti tampil di portal')
    .argument('<unggahan>', 'nomor unggahan')
    .option('--out <berkas>', 'simpan juga di sini: .xlsx, atau .pdf untuk ditandatangani')
    .option('--code <kode>', 'bawa atas nama pelaksana, dari "langkah pair --user AKUN": langkahnya selesai')
    .addHelpText('after', example(`report ${runExample} --out laporan.pdf`))
    .action(async (run, options) => (await import('./upload-report.ts')).reportUpload(io, run, options))
}

function addManners(command: Command): Command {
  return command
    .option('--tabs <n>', 'jumlah tab yang mengisi bersamaan, 1–4')
    .option('--rate <n>', 'paling banyak baris per menit')
    .option('--hours <jam>', '"kerja" = hanya jam layanan (istirahat dijeda), "luar" = hanya di luarnya')
}

function example(line: string): string {
  return `\nContoh:\n  langkah upload ${line}`
}
