import { randomUUID } from 'node:crypto'
import { planUpload } from '#bridge/use-cases/plan-upload.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { accountOf } from '../e2e/staff.ts'
import type { Stage } from './stage.ts'

const activities = [
  ['07:30', '11:30', 'Melayani konsultasi pensiun dan pencantuman gelar di loket kepegawaian'],
  ['13:00', '16:00', 'Memverifikasi berkas usulan kenaikan pangkat Dinas Kesehatan'],
] as const

/** An upload that somebody else planned, with its sample; then one's own work, whose rows wait for one's word. */
export async function shootUploads(stage: Stage): Promise<void> {
  await shootSample(stage)
  await shootOwnWork(stage)
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
    },
  }))
  await planUpload(bridge.ports, bambang, {
    ...{ commandId: randomUUID(), runId: randomUUID(), flow: 'siasn-riwayat', rows },
    workbook: { name: 'riwayat-kursus-november.xlsx', hash: 'b'.repeat(64) },
  })
  await panel.tab('uploads')
  await panel.press(panelId['uploads.sample'])
  await panel.page.getByRole('checkbox').first().check()
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
