import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importOrganisation } from '#bridge/use-cases/organisation/import-organisation.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'

let office: Office
let desk: Panel
let second: Panel

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  const post = { from: '2025-01-02', head: 'ya' }
  const badan = { unitCode: 'badan', unitName: 'BKPSDM Contoh', unitKind: 'badan' }
  const sekretariat = {
    ...{ unitCode: 'sek', unitName: 'Sekretariat', unitKind: 'sekretariat', parentCode: 'badan' },
  }
  const rows = [
    { ...badan, ...post, postCode: 'kaban', title: 'Kepala Badan', account: 'bambang' },
    { ...sekretariat, ...post, postCode: 'sekban', title: 'Sekretaris Badan', account: 'sri' },
    { ...sekretariat, from: '2025-01-02', postCode: 'analis', title: 'Analis', account: 'rina' },
  ].map((row, at) => OrganisationRow.parse({ line: at + 2, ...row }))
  const admin = { id: 'admin', roles: ['admin'], fulfils: [] } as const
  await importOrganisation(office.bridge.ports, admin, {
    ...{ commandId: randomUUID(), rows, timeZone: 'Asia/Jakarta', seenRevision: 0 },
  })
  desk = drivePanel(await pairPanel(office, 'rina'))
  second = drivePanel(await (await office.openBrowser()).openPanel())
  const { code } = await office.bridge.issuePairingCode('sri')
  await second.pair({ address: office.bridge.url, code })
})
afterAll(() => office?.close())

async function openOffice(panel: Panel): Promise<void> {
  const head = panel.page.locator('.panel-head')
  await head.getByRole('button', { name: panelId.settings }).click()
  await head.getByRole('button', { name: panelId['office.show'] }).click()
  await panel.page.getByRole('heading', { name: panelId['office.units'] }).waitFor()
}

const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' })

test('the structure shows units, posts and who holds them', async () => {
  await openOffice(desk)
  await desk.page.getByText('Kepala Badan: Bambang Purnomo').waitFor()
  await desk.page.getByText('Sekretaris Badan: Sri Handayani').waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'office')
})

test('TU records a Plh from its letter, and the one who acts sees it in the head of the panel', async () => {
  await desk.press(panelId['acting.new'])
  await desk.press(panelId['acting.plt'])
  await desk.choose(panelId['acting.post'], 'Kepala Badan')
  await desk.choose(panelId['acting.person'], 'Sri Handayani')
  await desk.fill(panelId['acting.number'], '800.1.11/7/2026')
  await desk.page.getByLabel(panelId['acting.on'], { exact: true }).fill(today())
  await desk.page.getByLabel(panelId['acting.to'], { exact: true }).fill(today())
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'acting')
  await desk.press(panelId['acting.send'])
  await desk.page.getByRole('alert').getByText('catat sebagai Plh.').waitFor()
  await desk.press(panelId['acting.plh'])
  await desk.press(panelId['acting.send'])
  await desk.page.getByText('Sri Handayani sebagai Plh. Kepala Badan').waitFor()
  await desk.page
    .getByText(/Kepala Badan: Bambang Purnomo sejak .*; Sri Handayani \(Plh. Kepala Badan\)/)
    .waitFor()
  await takePicture(desk.page, 'acting-list')

  await second.tab('board')
  await second.page.getByText('Bertindak sebagai Plh. Kepala Badan').waitFor()
  await takePicture(second.page, 'acting-head')
  await desk.page.getByRole('button', { name: /^Akhiri sekarang: Sri Handayani/ }).click()
  await desk.press(panelId['acting.end'])
  await desk.page.getByText(panelId['acting.none']).waitFor()
  await second.tab('inbox')
  await second.page.getByText('Bertindak sebagai').waitFor({ state: 'detached' })
})
