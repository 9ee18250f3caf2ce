import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addParticipants } from '#bridge/use-cases/participants/add-participants.ts'
import { runLangkah } from '../demo/run-langkah.ts'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { pairPanel } from './pair-panel.ts'
import { type Overlay, reachOverlay } from './reach-overlay.ts'
import { accountOf, hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { walkToCheck, walkToUpload } from './walk-to-check.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const AGUS = { name: 'Agus Pratama', nip: '199004182014021001' }
const SEVERAL = 'Beberapa pegawai tampil di halaman ini'

/** Of the first page of Monitoring Usulan. */
const HENDRA = { name: 'Hendra Saputra', nip: '198109072006041003', nomor: '800.1.3/102/BKPSDM/2026' }

let office: Office
let panel: Page
let page: Page
let overlay: Overlay

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, DEWI)
  panel = await pairPanel(office, 'rina')
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

test('a field is filled with what the office knows on a click, and nothing is sent', async () => {
  await go('/layananIP/nilaiASN')
  const field = page.getByLabel('NIP', { exact: true })
  await field.fill(DEWI.nip)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await overlay.waitForText(DEWI.name)
  await field.fill('')
  await overlay.click('button', 'Isi NIP dengan NIP')
  await overlay.waitForText(`Terisi di NIP: ${DEWI.nip}`)
  expect(await field.inputValue()).toBe(DEWI.nip)
})

test('a dialog over a list of many is of the person in it, and only while it is open', async () => {
  await go('/layananPeremajaan/monitoringUsulan')
  await overlay.waitForText(SEVERAL)
  await page.getByRole('row', { name: DEWI.nip }).getByRole('button', { name: 'Lihat' }).first().click()
  await overlay.waitForText(DEWI.name)
  await page.getByRole('button', { name: 'Tutup' }).click()
  await overlay.waitForText(SEVERAL)
})

test('the next berkas of the queue is looked up by keys alone: its NIP is put where one searches, and nothing is sent', async () => {
  const { id, number } = await openIpAsnCase(office.bridge, AGUS)
  await walkToCheck(office.bridge, id)
  await walkToUpload(office.bridge, id)
  await go('/layananIP/nilaiASN')
  await overlay.waitForText(`Berikutnya: ${AGUS.name} ${number}`)
  expect(await overlay.text()).not.toContain(AGUS.nip)
  await overlay.click('button', /^Berikutnya/)
  await page.waitForURL('**/tampilanData')

  await overlay.waitForText(`Berikutnya: ${AGUS.name}`)
  await page.getByLabel('NIP atau Nama').focus()
  await page.keyboard.type('n')
  for (const _foldAndOpen of [1, 2]) await page.keyboard.press('Alt+KeyL')
  await page.keyboard.press('?')
  await overlay.waitForText('N berkas berikutnya')
  await page.keyboard.press('n')
  await overlay.waitForText(`Terisi di NIP atau Nama: ${AGUS.nip}`)
  expect(await page.getByLabel('NIP atau Nama').inputValue()).toBe(AGUS.nip)
  expect(await page.getByText('NIP Baru').count(), 'nothing was searched for').toBe(0)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await overlay.waitForText(`${number}\n${AGUS.name}`)
})

test('a usulan is linked to its row by a person, and its status taken over with one click, once', async () => {
  const { ports } = office.bridge
  const { id: caseId, number } = await openIpAsnCase(office.bridge, { name: 'Dinas Contoh' })
  const { name, nip, nomor } = HENDRA
  const rina = await accountOf(ports, 'rina')
  await addParticipants(ports, rina, { commandId: randomUUID(), caseId, rows: [{ name, nip }] })
  const seen = async () =>
    (await ports.store.eventsOf('participants', caseId)).filter(
      ({ type }) => type === 'participants.status-seen',
    )

  await go('/layananPeremajaan/monitoringUsulan')
  await overlay.waitForText(`Usulan ${nomor}`)
  expect(await overlay.text()).not.toContain('Catat')
  await overlay.click('button', `Berkas ${number}, baris 1`)
  await overlay.click('button', 'Catat 1 status')
  await overlay.waitForText('1 status tercatat di kantor')
  await overlay.waitForText('1 status sama dengan catatan kantor')
  expect(await seen()).toHaveLength(1)

  office.portals.changeUsulan({ nomorSurat: nomor, statusKode: 30 })
  const watch = () =>
    runLangkah(office.dataDir, 'upload', 'watch', '--once', '--attach', office.attachUrl ?? '').answer
  expect(await watch()).toMatchObject({
    end: 'once',
    looks: [{ shown: 40, ambiguous: [], recorded: [{ number, nomor, status: 'Setuju TTD SK' }] }],
  })
  expect(await seen()).toHaveLength(2)
  office.portals.expireSession()
  expect(await watch(), 'it signs nobody in').toMatchObject({ end: 'session-ended', looks: [] })
  expect(await seen()).toHaveLength(2)
})

test('Srikandi says number, date and receivers of the letter that is open, as long as it is open', async () => {
  const letter = `https://${hosts.srikandi}/penerimaan-naskah-masuk/naskah-dinas-masuk`
  const kept = () =>
    panel.evaluate(async () => {
      const { storage } = Reflect.get(globalThis, 'chrome') as {
        storage: { session: { get(key: string): Promise<Record<string, { text: string } | undefined>> } }
      }
      return (await storage.session.get('open-letter'))['open-letter']?.text
    })
  await office.context.addCookies(office.portals.signedInCookies())
  await page.goto(`${letter}/nm-3`)
  await overlay.waitForText('100.3.4/77/SETDA/2026')
  await expect
    .poll(kept)
    .toContain('Kepada: Bambang Purnomo - Kepala Badan; Sri Handayani - Sekretaris Badan')
  await page.goto(letter)
  await overlay.waitForText('halaman ini tidak menyebut NIP')
  await expect.poll(kept).toBeUndefined()
})
