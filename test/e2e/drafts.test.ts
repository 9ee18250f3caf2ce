import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { accountOf, hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'

let office: Office
let desk: Panel

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, { name: 'Dewi Lestari', nip: '199207252015032003' })
  desk = drivePanel(await pairPanel(office, 'rina'))
})
afterAll(() => office?.close())

/** The drafts on the disk of the computer, which no restart of the browser takes; read in the panel's own right. */
const kept = () =>
  desk.page.evaluate(async () => {
    const all: object = await Reflect.get(globalThis, 'chrome').storage.local.get(null)
    const drafts = Object.entries(all).filter(([key]) => key.startsWith('draft:'))
    return JSON.stringify(Object.fromEntries(drafts))
  })

async function closeAndOpen(): Promise<void> {
  await desk.page.close()
  desk = drivePanel(await office.openPanel())
}

const typedIn = (name: string) =>
  desk.page.getByRole('textbox', { name: new RegExp(`^${name}`) }).inputValue()

test('a letter that is half typed is there again after the panel was closed, and gone once it is sent', async () => {
  await desk.tab('letters')
  await desk.press(panelId['letters.register'])
  await desk.fill(panelId['letter.sender'], 'Dinas Pendidikan')
  const keptAfter = desk.page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        let typedAt = 0
        document.addEventListener('input', () => {
          typedAt = performance.now()
        })
        Reflect.get(globalThis, 'chrome').storage.local.onChanged.addListener((changes: object) => {
          if (JSON.stringify(changes).includes(text)) resolve(performance.now() - typedAt)
        })
      }),
    'Usul pensiun Dewi',
  )
  await desk.fill(panelId['letter.perihal'], 'Usul pensiun Dewi')
  expect(await keptAfter).toBeLessThan(500)
  await desk.choose(panelId['letter.handedTo'], 'Bambang')
  await desk.page.getByText(panelId['letter.more']).click()
  await desk.press(panelId['urgency.segera'])
  await desk.fill(panelId['letter.on'], '3/11/2026')
  await expect.poll(kept).toContain('2026-11-03')

  await closeAndOpen()
  await desk.press(panelId['letters.register'])
  expect(await typedIn(panelId['letter.on'])).toBe('03/11/2026')
  expect(await desk.page.getByRole('combobox', { name: panelId['letter.handedTo'] }).inputValue()).toBe(
    'bambang',
  )
  await desk.page.getByText(panelId['letter.more']).click()
  await desk.page
    .getByRole('button', { name: panelId['urgency.segera'], pressed: true, exact: true })
    .waitFor()
  await takePicture(desk.page, 'letter-draft')
  expect(await typedIn(panelId['letter.sender'])).toBe('Dinas Pendidikan')
  expect(await typedIn(panelId['letter.perihal'])).toBe('Usul pensiun Dewi')
  await desk.registerLetter({ sender: 'Dinas Pendidikan', number: '800/1', perihal: 'Usul pensiun Dewi' })
  await expect.poll(kept).not.toContain('Usul pensiun Dewi')
})

test('a reason that is half typed belongs to its berkas; given up, it is forgotten', async () => {
  await desk.openRow('board', 'Dewi Lestari')
  await desk.page.getByText(panelId['move.more']).click()
  await desk.press(panelId['move.note'])
  await desk.fill(panelId['do.note'], 'Menunggu SK dari')
  await expect.poll(kept).toContain('Menunggu SK dari')

  await closeAndOpen()
  await desk.page.getByRole('heading', { level: 1, name: 'Dewi Lestari' }).waitFor()
  await desk.page.getByText(panelId['move.more']).click()
  await desk.press(panelId['move.note'])
  expect(await typedIn(panelId['do.note'])).toBe('Menunggu SK dari')
  await desk.press(panelId.cancel)
  await expect.poll(kept).not.toContain('Menunggu SK dari')
})

test('with the pairing goes what was typed, and no token ever stood beside it', async () => {
  await desk.press(panelId['move.note'])
  await desk.fill(panelId['do.note'], 'Catatan pribadi')
  await expect.poll(kept).toContain('Catatan pribadi')
  const token = await desk.page.evaluate(
    async () => (await Reflect.get(globalThis, 'chrome').storage.local.get('pairing')).pairing.token,
  )
  expect(await kept()).not.toContain(token)
  await desk.signOut()
  await expect.poll(kept).not.toContain('Catatan pribadi')
})

test('Konsultasi cepat: a half-typed guest is there again, one cut off half-way is gone on with, none is doubled', async () => {
  const { ports } = office.bridge
  const SOP = 'kalteng-konsultasi-e-kinerja'
  const fulfils = ['kasubbag-umpeg', 'jfu-tu', 'kabid', 'jft'].map((id) => `${SOP}/${id}`)
  const admin: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }
  await addAccount(ports, admin, {
    ...{ commandId: randomUUID(), accountId: 'lina', name: 'Lina Marlina', jabatan: 'JFT' },
    ...{ roles: ['petugas'], fulfils },
  })
  const { code } = await office.bridge.issuePairingCode('lina')
  await desk.pair({ address: office.bridge.url, code })
  await desk.tab('open')
  await desk.press(panelId['guest.title'])
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('inputmode'))).toBe('numeric')
  await desk.fill(panelId['open.name'], 'Agus Salim')
  for (const paper of ['Lembar Konsultasi', 'Disposisi dan lembar konsultasi'])
    await desk.page.getByLabel(paper, { exact: true }).check()
  for (const names of ['Kabid', 'JFT'])
    await desk.choose(panelId['guest.holder'].replace('{names}', names), 'Lina')
  await expect.poll(kept).toContain('tugaskan-pejabat lina')
  const ids: { commandId: string; caseId: string } = JSON.parse(await kept())[`draft:guest/${SOP}`].values

  // As when the server's computer lost its power after the berkas was opened.
  await openCase(ports, await accountOf(ports, 'lina'), {
    ...{ commandId: ids.commandId, caseId: ids.caseId, sopId: SOP },
    applicant: { kind: 'asn', name: 'Agus Salim' },
  })
  await closeAndOpen()
  await desk.page.getByText('Berkas 0002/2026 sudah dibuka, dan berhenti di').waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'guest-begun')
  await desk.page.getByRole('button', { name: panelId['guest.goOn'] }).press('Enter')
  await desk.page.getByText('Berkas 0002/2026 tercatat di kantor: 4 kegiatan selesai.').waitFor()
  await expect
    .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('inputmode')))
    .toBe('numeric')
  await takePicture(desk.page, 'guest-served')
  const events = (await ports.store.eventsOf('case', ids.caseId)).map(({ type }) => type)
  expect(events.filter((type) => type === 'case.opened')).toHaveLength(1)
  expect(events.filter((type) => type === 'case.step-finished')).toHaveLength(4)
})
