import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'

/** What a practised typist takes for a key (Card, Moran and Newell's keystroke-level model). */
const SECONDS_A_KEY = 0.28
const MOST_SECONDS = 30
/** Tab and Enter from the first field of one letter to the first field of the next, its date typed as well. */
const MOST_LEADING_KEYS = 9

let office: Office
let desk: Panel
let keys = { typed: 0, leading: 0 }

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, { name: 'Dewi Lestari', nip: '199207252015032003' })
  desk = drivePanel(await pairPanel(office, 'rina'))
})
afterAll(() => office?.close())

async function press(key: 'Tab' | 'Enter' | 'Space'): Promise<void> {
  keys.leading += 1
  await desk.page.keyboard.press(key)
}

async function type(text: string): Promise<void> {
  keys.typed += text.length
  await desk.page.keyboard.type(text)
}

/** What stands in focus is called. */
const focused = () =>
  desk.page.evaluate(() => {
    const field = document.activeElement
    return (field?.closest('label')?.querySelector('span') ?? field)?.textContent?.trim() ?? ''
  })

/** Goes on by Tab until it comes to what is called so, as somebody without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused()).startsWith(name)) return
    await press('Tab')
  }
  throw new Error(`no Tab leads to "${name}"`)
}

async function typeLetter(letter: { sender: string; number: string; perihal: string }): Promise<void> {
  await type(letter.sender)
  await tabTo(panelId['letter.number'])
  await type(letter.number)
  await tabTo(panelId['letter.on'])
  await type('11112026')
  await tabTo(panelId['letter.perihal'])
  await type(letter.perihal)
  await press('Enter')
}

test('a letter is registered without a mouse, with so few keys that half a minute is enough', async () => {
  await tabTo(panelId['tab.letters'])
  await press('Enter')
  await tabTo(panelId['letters.register'])
  await press('Enter')
  await expect.poll(focused).toBe(panelId['letter.sender'])
  await typeLetter({ sender: 'Dinas Kesehatan', number: '800/1/2026', perihal: 'Usul pensiun' })
  await desk.page.getByText('Surat tercatat dengan nomor agenda').waitFor()

  // The form stands ready for the next one: this is what is done forty times a morning.
  await expect.poll(focused).toBe(panelId['letter.sender'])
  keys = { typed: 0, leading: 0 }
  const startedAt = performance.now()
  await typeLetter({
    ...{ sender: 'Dinas Pendidikan dan Kebudayaan', number: '800.1.3/145/DISDIKBUD/2026' },
    perihal: 'Usul penilaian IP-ASN',
  })
  await desk.page.getByText('Surat tercatat dengan nomor agenda 0002/').waitFor()
  const spent = (performance.now() - startedAt) / 1000
  const byHand = (keys.typed + keys.leading) * SECONDS_A_KEY
  console.info(
    `a letter by keyboard: ${keys.typed} typed and ${keys.leading} leading keys, ` +
      `${byHand.toFixed(1)} s at ${SECONDS_A_KEY} s a key; here, without a hand, ${spent.toFixed(1)} s`,
  )
  expect(keys.leading).toBeLessThanOrEqual(MOST_LEADING_KEYS)
  expect(byHand).toBeLessThan(MOST_SECONDS)
  const letters = await office.bridge.ports.store.letters()
  expect(letters.map(({ letterOn }) => letterOn)).toEqual(['2026-11-11', '2026-11-11'])
})

test('a berkas is found, opened and noted without a mouse', async () => {
  await desk.page.reload()
  await desk.page.getByText('diperbarui').waitFor()
  await tabTo(panelId['tab.board'])
  await press('Enter')
  await desk.page.locator('main .case-row').waitFor()
  await tabTo('0001/')
  await press('Enter')
  await desk.page.getByRole('heading', { level: 1, name: 'Dewi Lestari' }).waitFor()
  await tabTo(panelId['move.more'])
  await press('Enter')
  await tabTo(panelId['move.note'])
  await press('Space')
  await tabTo(panelId['do.note'])
  await type('Ditelepon, datang besok')
  await tabTo(panelId.cancel)
  await press('Tab')
  await press('Enter')
  await desk.page.getByText('Ditelepon, datang besok').first().waitFor()
})
