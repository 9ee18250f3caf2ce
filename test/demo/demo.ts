import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setDemoStage } from './demo-stage.ts'
import { playCase } from './play-case.ts'
import { playUpload } from './play-upload.ts'

/** The whole main job on the practice portals. `--headless` plays it to its end and leaves. */
const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } })
const began = performance.now()
await using started = new AsyncDisposableStack()
const stage = await setDemoStage({ isShown: !values.headless })
started.defer(() => stage.close())
stage.say(`Server kantor latihan di ${stage.office.bridge.url}; portal latihan dengan data fiktif siap.`)

const played = await playCase(stage)
await played.panel.recordPengaduan({
  content: 'Antrean loket terlalu lama pada hari Senin.',
  channel: 'Tatap muka',
  officer: 'Ratna',
})
await stage.picture(played.panel.page, 'panel-pengaduan')
stage.say('Pengaduan dicatat, dengan petugas dan batas tanggapannya.')

const upload = await playUpload(stage, played)
await played.siasn.bringToFront()
for (const no of [9, 10, 11]) {
  await played.overlay.waitForText(`Kegiatan ${no}\n`)
  if (no === 11) await played.overlay.click('button', /^Ada: Laporan hasil/)
  else await played.overlay.click('button', 'Selesaikan kegiatan')
}
await played.panel.page.bringToFront()
await played.panel.openRow('board', played.number)
for (const station of [/sampai di Analis/, /sampai di Kepala Bidang/, /sampai di Kepala B/])
  await played.panel.page.getByRole('button', { name: station }).click()
await played.panel.press('Serahkan dan tutup berkas')
await played.panel.page.getByText('Ditutup').first().waitFor()
await stage.picture(played.panel.page, 'panel-berkas-ditutup')
stage.say(`Berkas ${played.number} selesai, diserahkan, dan ditutup.`)

const summary = {
  seconds: Math.round((performance.now() - began) / 1000),
  case: { number: played.number, status: 'closed' },
  upload: { proven: upload.proven, blocked: upload.blocked, report: upload.report },
}
await writeFile(join(stage.output, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
stage.say(`Selesai dalam ${summary.seconds} detik. Gambar, laporan, dan ringkasan ada di ${stage.output}.`)

if (!values.headless) {
  stage.say(
    'Peramban tetap terbuka; silakan mencoba. Tutup jendela petugas atau tekan Ctrl+C untuk berhenti.',
  )
  const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()))
  const closed = new Promise<void>((done) => stage.desk.context.once('close', () => done()))
  await Promise.race([interrupted, closed])
}
