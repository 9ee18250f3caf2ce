import { randomUUID } from 'node:crypto'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { actorNow } from '#bridge/use-cases/organisation/actor-now.ts'
import { importOrganisation } from '#bridge/use-cases/organisation/import-organisation.ts'
import { recordActing } from '#bridge/use-cases/organisation/record-acting.ts'
import { mendAnchor } from '#bridge/use-cases/portals/mend-anchor.ts'
import { reportLostAnchor } from '#bridge/use-cases/portals/report-lost-anchor.ts'
import type { Actor } from '#shared/schema/account.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel } from '../e2e/drive-panel.ts'
import { accountOf } from '../e2e/staff.ts'
import type { Stage } from './stage.ts'

const ADMIN: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }

/** An office with a structure: in which post somebody is given a disposisi, who acts for whom, and mended pointers. */
export async function shootPosts({ office, shots }: Stage): Promise<void> {
  const { ports } = office.bridge
  const leading = { from: '2025-01-02', head: 'ya' }
  const badan = { unitCode: 'badan', unitName: 'BKPSDM Contoh', unitKind: 'badan' }
  const bidang = {
    ...{ unitCode: 'bid', unitName: 'Bidang Penilaian Kinerja', unitKind: 'bidang', parentCode: 'badan' },
  }
  await addAccount(ports, ADMIN, {
    ...{ commandId: randomUUID(), accountId: 'tono', name: 'Tono Hartono', jabatan: 'Kepala Bidang' },
    ...{ roles: ['supervisor'], fulfils: [] },
  })
  const rows = [
    { ...badan, ...leading, postCode: 'kaban', title: 'Kepala Badan', account: 'bambang' },
    { ...badan, from: '2025-01-02', postCode: 'sekban', title: 'Sekretaris Badan', account: 'sri' },
    { ...bidang, ...leading, postCode: 'kabid', title: 'Kepala Bidang Penilaian Kinerja', account: 'tono' },
    { ...bidang, from: '2025-01-02', postCode: 'analis', title: 'Analis', account: 'rina' },
  ].map((row, at) => OrganisationRow.parse({ line: at + 2, ...row }))
  const organisation = { commandId: randomUUID(), rows, timeZone: 'Asia/Jakarta' as const, seenRevision: 0 }
  await importOrganisation(ports, ADMIN, organisation)
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' })
  const head = await actorNow(ports.store, await accountOf(ports, 'bambang'), ports.clock.now())
  await recordActing(ports, head, {
    commandId: randomUUID(),
    acting: {
      ...{ id: randomUUID(), capacity: 'plh', postId: 'kabid', accountId: 'sri', from: today, to: today },
      letter: { number: '800.1.11/7/2026', on: today },
    },
  })
  const simpan = { portal: 'siasn', page: 'peremajaan', anchor: 'simpan' }
  await mendAnchor(ports, await accountOf(ports, 'sri'), {
    ...{ commandId: randomUUID(), ...simpan, reason: 'Tombol berganti nama sejak pembaruan SIASN' },
    points: { role: 'button', name: 'Simpan Riwayat', section: 'Tambah Riwayat Kursus' },
  })
  const cari = { portal: 'siasn', page: 'nilai-ip-asn', anchor: 'cari' }
  await reportLostAnchor(ports, await accountOf(ports, 'rina'), { commandId: randomUUID(), ...cari })

  const kaban = drivePanel(await (await office.openBrowser()).openPanel())
  const { code } = await office.bridge.issuePairingCode('bambang')
  await kaban.pair({ address: office.bridge.url, code })
  await kaban.tab('letters')
  await kaban.page.locator('main').getByRole('button', { name: 'Usul penilaian' }).first().click()
  await kaban.press(panelId['letter.dispose'])
  await kaban.choose(panelId['disposisi.to'], 'Plh. Kepala Bidang Penilaian Kinerja')
  await shots.panel(kaban.page, 'disposisi-dalam-jabatan')
  const gear = kaban.page.locator('.panel-head')
  await gear.getByRole('button', { name: panelId.settings, exact: true }).click()
  await gear.getByRole('button', { name: panelId['office.show'] }).click()
  await kaban.page.getByText('Simpan Riwayat').waitFor()
  await shots.panel(kaban.page, 'susunan-dan-penunjuk')
}
