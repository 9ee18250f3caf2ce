import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { pairPanel } from './pair-panel.ts'
import { type Overlay, reachOverlay } from './reach-overlay.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const SEVERAL = 'Beberapa pegawai tampil di halaman ini'

let office: Office
let page: Page
let overlay: Overlay

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, DEWI)
  await pairPanel(office, 'rina')
  page = await office.context.newPage()
  await signInAsPerson(page, office.portals)
  overlay = await reachOverlay(page)
})
afterAll(() => office?.close())

async function go(path: string): Promise<void> {
  await page.goto(`https://${hosts.siasn}${path}`)
}

test('on the search page the card comes with the person that was found', async () => {
  await go('/tampilanData')
  await overlay.waitForText('Tidak ada NIP di halaman ini')
  await page.getByLabel('NIP atau Nama').fill(DEWI.nip)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await overlay.waitForText(DEWI.name)
})

test.each([
  ['/layananIP/nilaiASN', 'NIP', 'Cari'],
  ['/layananPeremajaan/monitoringUsulan', 'NIP', 'Cari Usulan'],
])('on the list %s it waits until one person is left', async (path, field, button) => {
  await go(path)
  await overlay.waitForText(SEVERAL)
  expect(await overlay.text()).not.toContain(DEWI.name)
  await page.getByLabel(field, { exact: true }).fill(DEWI.nip)
  await page.getByRole('button', { name: button, exact: true }).click()
  await overlay.waitForText(DEWI.name)
})

test('a dialog over a list of many is of the person in it, and only while it is open', async () => {
  await go('/layananPeremajaan/monitoringUsulan')
  await overlay.waitForText(SEVERAL)
  await page.getByRole('row', { name: DEWI.nip }).getByRole('button', { name: 'Lihat' }).first().click()
  await overlay.waitForText(DEWI.name)
  await page.getByRole('button', { name: 'Tutup' }).click()
  await overlay.waitForText(SEVERAL)
})
