import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishStep } from '#bridge/use-cases/finish-step.ts'
import { judgeKelengkapan } from '#bridge/use-cases/judge-kelengkapan.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { hosts } from '../portals/hosts.ts'
import { pairPanel } from './pair-panel.ts'
import { type Overlay, reachOverlay, reachPicker } from './reach-overlay.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const SOP = 'arcamanik-layanan'
const rina = { id: 'rina', roles: ['petugas' as const], fulfils: [`${SOP}/petugas`, `${SOP}/pemohon`] }

let office: Office
let page: Page
let desk: Page
let card: Overlay
let picker: Overlay

/** A berkas in the step that is done with the button "Cari" of the search page. */
async function openInCheck(): Promise<void> {
  const { ports } = office.bridge
  const onCase = { commandId: randomUUID(), caseId: randomUUID() }
  const applicant = { kind: 'asn' as const, ...DEWI }
  let { card } = await openCase(ports, rina, { ...onCase, sopId: SOP, applicant })
  for (const outcome of [{}, {}, { outcomeId: 'lengkap' }]) {
    const onStep = () => ({ ...onCase, commandId: randomUUID(), stepId: card.current?.id ?? '' })
    for (const { id } of card.current?.kelengkapan ?? []) {
      await judgeKelengkapan(ports, rina, { ...onStep(), itemId: id, verdict: 'ada' })
    }
    card = (await finishStep(ports, rina, { ...onStep(), ...outcome })).card
  }
}

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openInCheck()
  desk = await pairPanel(office, 'sri')
  await office.context.addCookies(office.portals.signedInCookies())
  page = await office.context.newPage()
  await page.goto(`https://${hosts.siasn}/tampilanData`)
  card = await reachOverlay(page)
  picker = await reachPicker(page)
  await page.getByLabel('NIP atau Nama').fill(DEWI.nip)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await card.waitForText(DEWI.name)
})
afterAll(() => office?.close())

const mended = async () => {
  const events = await office.bridge.ports.store.eventsOf('anchor', 'siasn/cari-pegawai/cari')
  return events.filter(({ type }) => type === 'anchor.mended')
}

test('a button that the site renamed is pointed out by a supervisor, recorded, and found from then on', async () => {
  await page.getByRole('button', { name: 'Cari', exact: true }).evaluate((button) => {
    button.textContent = 'Telusuri'
    Reflect.set(window, 'clicks', 0)
    button.addEventListener('click', () => Reflect.set(window, 'clicks', Reflect.get(window, 'clicks') + 1))
  })
  await card.click('button', 'Tunjukkan')
  await card.waitForText('Tidak ditemukan di halaman ini')
  await card.click('button', 'Perbaiki penunjuk')
  await picker.waitForText('Tunjuk tempatnya di halaman Profil ASN')

  // What is not a control, or is of one person, is told as such; what a script makes up points at nothing.
  await page.mouse.move(1100, 780)
  await picker.waitForText('tunjuk kendalinya sendiri')
  await page.evaluate(() => {
    for (const key of ['Tab', 'Enter', 'Escape']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))
  })
  await picker.waitForText('tunjuk kendalinya sendiri')

  const box = await page.getByRole('button', { name: 'Telusuri' }).boundingBox()
  const { x, y } = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 }
  await page.mouse.move(x, y)
  await picker.waitForText('Telusuri')
  await page.mouse.click(x, y)
  await picker.waitForText('Cocok dengan tepat satu kendali')
  await picker.type('Alasan', 'Tombol berganti nama')
  await picker.click('button', 'Simpan untuk kantor')
  await picker.waitForText('Penunjuk tersimpan')
  expect(await mended()).toMatchObject([{ type: 'anchor.mended', actorId: 'sri' }])
  await picker.click('button', 'Selesai')
  expect(await page.evaluate(() => document.querySelectorAll('langkah-penunjuk').length)).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, 'clicks'))).toBe(0)

  await card.waitForGone('Tidak ditemukan di halaman ini')
  await card.click('button', 'Tunjukkan')
  await card.waitForText('Ditandai di halaman.')
})

test('opened from the panel, the keyboard points as well, Esc goes back and then ends it, and nothing is recorded', async () => {
  await page.getByRole('button', { name: 'Telusuri' }).evaluate((button) => {
    button.textContent = 'Temukan'
  })
  await card.click('button', 'Tunjukkan')
  // From the panel, which says so too, while the page lies in another tab.
  await desk.bringToFront()
  await desk.getByText('tidak ditemukan di halaman Profil ASN').waitFor()
  await takePicture(desk, 'panel-lost-anchor')
  await desk.getByRole('button', { name: panelId['picking.mend'] }).click()
  await picker.waitForText('Tunjuk tempatnya')
  await page.bringToFront()
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('ArrowDown')
    if ((await picker.text()).includes('Temukan')) break
  }
  await page.keyboard.press('Enter')
  await picker.waitForText('Cocok dengan tepat satu kendali')
  await page.keyboard.press('Escape')
  await picker.waitForText('Tunjuk tempatnya')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.querySelector('langkah-penunjuk'))).toBeNull()
  expect(await mended()).toHaveLength(1)
})

test('under the gear stands what is missed and what was mended, and it is taken back', async () => {
  await desk.bringToFront()
  await desk.locator('.panel-head').getByRole('button', { name: panelId.settings }).click()
  await desk.getByRole('button', { name: panelId['office.show'] }).click()
  await desk.getByText('Diperbaiki Sri Handayani (Sekretaris Badan)').waitFor()
  await desk.getByText('Menggantikan “Cari”').waitFor()
  await desk.getByText('Tidak ditemukan oleh Sri Handayani').waitFor()
  expect(await seriousFaults(desk)).toEqual([])
  await takePicture(desk, 'panel-anchors')
  await desk.getByRole('button', { name: panelId['anchors.takeBack'] }).click()
  await desk.getByRole('button', { name: panelId['anchors.takeBack'] }).click()
  await desk.getByText(panelId['anchors.none']).waitFor()
  const events = (await office.bridge.ports.store.eventsOf('anchor', 'siasn/cari-pegawai/cari')).map(
    ({ type }) => type,
  )
  expect(events).toEqual(['anchor.lost', 'anchor.mended', 'anchor.lost', 'anchor.taken-back'])
})
