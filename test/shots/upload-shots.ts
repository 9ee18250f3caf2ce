import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { changeUploadRow } from '#bridge/use-cases/change-upload-row.ts'
import { changeUploadStatus } from '#bridge/use-cases/change-upload-status.ts'
import { leaseUpload } from '#bridge/use-cases/lease-upload.ts'
import { planUpload } from '#bridge/use-cases/plan-upload.ts'
import { releaseUpload } from '#bridge/use-cases/release-upload.ts'
import { startUpload } from '#bridge/use-cases/start-upload.ts'
import { uploadSample } from '#bridge/use-cases/upload-sample.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { accountOf } from '../e2e/staff.ts'
import type { Stage } from './stage.ts'

const sample = new URL('../demo/sample/', import.meta.url).pathname

const activities = [
  ['07:30', '11:30', 'Melayani konsultasi pensiun dan pencantuman gelar di loket kepegawaian'],
  ['13:00', '16:00', 'Memverifikasi berkas usulan kenaikan pangkat Dinas Kesehatan'],
] as const

/** An upload that somebody else planned, with its sample; then one's own work, whose rows wait for one's word. */
export async function shootUploads(stage: Stage): Promise<void> {
  await shootNewUpload(stage)
  await shootSample(stage)
  await shootOwnWork(stage)
  await shootNight(stage)
  await shootBefore(stage)
}

/** A workbook with its PDFs, checked: some rows cannot go. */
async function shootNewUpload({ shots, panel }: Stage): Promise<void> {
  const pdfs = (await readdir(join(sample, 'sertifikat'))).slice(0, 12)
  await panel.tab('uploads')
  await panel.press(panelId['uploads.new'])
  await panel.choose(panelId['uploads.flow'], 'Riwayat')
  await shots.panel(panel.page, 'unggahan-baru')
  const files = [join(sample, 'riwayat-kursus.xlsx'), ...pdfs.map((name) => join(sample, 'sertifikat', name))]
  await panel.page.locator('main input[type=file]').first().setInputFiles(files)
  await panel.press(panelId['uploads.check'])
  await panel.page.getByRole('button', { name: panelId['uploads.annotated'] }).waitFor()
  await shots.panel(panel.page, 'unggahan-diperiksa')
}

async function shootSample({ office: { bridge }, shots, panel }: Stage): Promise<void> {
  const bambang = await accountOf(bridge.ports, 'bambang')
  const rows = Array.from({ length: 12 }, (_, at) => ({
    line: at + 2,
    state: 'ready' as const,
    data: {
      ...{ nip: '199004182014021001', nama: 'Agus Pratama', jenis: 'kursus', jenisDiklat: 'Diklat Teknis' },
      ...{
        namaKursus: `Bimbingan Teknis Tata Naskah ${at + 1}`,
        nomor: `800.2/${at + 1}/2026`,
        jumlahJp: '24',
      },
      ...{ tanggalMulai: '03-03-2026', tanggalSelesai: '05-03-2026', berkas: `sertifikat-${at + 1}.pdf` },
      ...(at > 3 && { berkasPath: `/sertifikat/sertifikat-${at + 1}.pdf`, berkasHash: 'c'.repeat(64) }),
    },
  }))
  await planUpload(bridge.ports, bambang, {
    ...{ commandId: randomUUID(), runId: randomUUID(), flow: 'siasn-riwayat', rows },
    workbook: { name: 'riwayat-kursus-november.xlsx', hash: 'b'.repeat(64) },
  })
  await panel.tab('uploads')
  await panel.press(panelId['uploads.sample'])
  await panel.page.locator('.sampled input:enabled').first().check()
  await panel.press(panelId['uploads.when.at'])
  await shots.panel(panel.page, 'unggahan-contoh')
}

async function shootOwnWork({ office: { bridge }, shots, panel }: Stage): Promise<void> {
  const rina = await accountOf(bridge.ports, 'rina')
  const rows = activities.map(([jamMulai, jamSelesai, kegiatan], at) => ({
    line: at + 2,
    state: 'ready' as const,
    data: {
      ...{ nip: '198703152010012005', tanggal: '24-11-2026', jamMulai, jamSelesai, kegiatan },
      rencanaAksi: 'Melayani konsultasi kepegawaian di loket',
    },
  }))
  await planUpload(bridge.ports, rina, {
    ...{ commandId: randomUUID(), runId: randomUUID(), flow: 'ekinerja-harian', rows },
    workbook: { name: 'progres-harian-november.xlsx', hash: 'a'.repeat(64) },
  })
  await panel.tab('uploads')
  await panel.page.getByText(panelId['uploads.confirmTitle']).waitFor()
  await panel.page.getByRole('group').getByRole('checkbox').first().check()
  await shots.panel(panel.page, 'unggahan-pribadi')
}

/** What became of a rehearsal, and the rows that go back. */
async function shootBefore({ shots, panel }: Stage): Promise<void> {
  await panel.tab('uploads')
  await panel.page
    .getByRole('button', { name: /^Kembalikan/ })
    .first()
    .click()
  await panel.page.getByText(panelId['letter.draftSend']).waitFor()
  await shots.panel(panel.page, 'unggahan-dikembalikan')
}

/** A night whose portal session ended before its last rows. */
async function shootNight({ office: { bridge }, shots, panel }: Stage): Promise<void> {
  const { ports } = bridge
  const bambang = await accountOf(ports, 'bambang')
  const sri = await accountOf(ports, 'sri')
  const runId = randomUUID()
  const on = () => ({ commandId: randomUUID(), runId })
  const rows = Array.from({ length: 8 }, (_, at) => ({
    ...{ line: at + 2, data: { nip: '199004182014021001' } },
    ...(at === 0
      ? {
          ...{ state: 'blocked' as const, why: 'nip-wrong' },
          detail: 'NIP: hanya 17 angka, seharusnya 18; periksa digitnya.',
        }
      : { state: 'ready' as const }),
  }))
  const ops = { ...bambang, roles: ['ops' as const] }
  await planUpload(ports, ops, {
    ...{
      ...on(),
      flow: 'siasn-riwayat',
      rows,
      workbook: { name: 'riwayat-malam.xlsx', hash: 'd'.repeat(64) },
    },
  })
  const seen = (await uploadSample(ports, ops, runId)).map(({ id }) => id)
  await releaseUpload(ports, sri, { ...on(), seen })
  await leaseUpload(ports, ops, { ...on(), holder: 'malam', seconds: 600 })
  await startUpload(ports, ops, on())
  const change = (line: number, state: RowState, more: object = {}) =>
    changeUploadRow(ports, ops, { ...on(), token: 1, rowId: `r${line}`, state, ...more })
  for (const line of [3, 4, 5]) {
    await change(line, 'sending')
    await change(line, 'proven', { proof: { text: 'SERT-1', readAt: new Date().toISOString() } })
  }
  await change(6, 'sending')
  await change(6, 'refused', { why: 'refused-bts' })
  await change(7, 'needs-person', { why: 'never-shown' })
  await changeUploadStatus(ports, ops, { ...on(), token: 1, status: 'paused', waitingFor: 'sign-in' })
  await panel.tab('uploads')
  await panel.page.getByText('sesi portal habis').waitFor()
  await shots.panel(panel.page, 'unggahan-pagi')
}
