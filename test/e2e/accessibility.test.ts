import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { walkToCheck } from './walk-to-check.ts'

let office: Office
let panel: Panel

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, { name: 'Dewi Lestari', nip: '199207252015032003' })
  panel = drivePanel(await office.openPanel())
})
afterAll(() => office?.close())

test.each(['light', 'dark'] as const)(
  'every view of the panel is usable by everyone (%s)',
  async (colorScheme) => {
    const { page } = panel
    await page.emulateMedia({ colorScheme })
    if (colorScheme === 'light') {
      expect(await seriousFaults(page), 'pairing').toEqual([])
      const { code } = await office.bridge.issuePairingCode('rina')
      await panel.pair({ address: office.bridge.url, code })
    }
    for (const tab of ['inbox', 'board', 'open', 'letters', 'pengaduan', 'uploads'] as const) {
      await panel.tab(tab)
      expect(await seriousFaults(page), tab).toEqual([])
    }
    await panel.tab('board')
    for (const look of ['flow', 'load', 'list'] as const) {
      await panel.press(panelId[`look.${look}`])
      if (look === 'flow') await page.locator('.lane-drawing').waitFor()
      if (look === 'load') await page.locator('.weeks').waitFor()
      expect(await seriousFaults(page), look).toEqual([])
    }
    await panel.tab('letters')
    await panel.press(panelId['letters.register'])
    await page.getByText(panelId['letter.more']).click()
    expect(await seriousFaults(page), 'register').toEqual([])
    await panel.registerLetter({ sender: 'Dinas Kesehatan', number: colorScheme, perihal: 'Usul pensiun' })
    await panel.press(panelId['letter.show'])
    await panel.press(panelId['letter.disposeSheet'])
    expect(await seriousFaults(page), 'letter').toEqual([])
    await panel.openRow('board', 'Dewi Lestari')
    await page.getByText(panelId['case.timeline'], { exact: true }).waitFor()
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    await page.getByText(panelId['why.rules']).waitFor()
    expect(await seriousFaults(page), 'case').toEqual([])
    for (const move of ['note', 'hold', 'reassign', 'withdraw', 'cancel'] as const) {
      await panel.press(panelId[`move.${move}`])
      expect(await seriousFaults(page), move).toEqual([])
      await panel.press(panelId.cancel)
    }
    await panel.tab('letters')
    await panel.press(panelId['letters.draft'])
    expect(await seriousFaults(page), 'draft').toEqual([])
    await panel.fill(panelId['letter.to'], 'Dinas Kesehatan')
    await panel.fill(panelId['letter.perihal'], `Jawaban ${colorScheme}`)
    await panel.press(panelId['letter.draftSend'])
    await page.getByRole('heading', { level: 1, name: `Jawaban ${colorScheme}` }).waitFor()
    await panel.press(panelId['letter.sign'])
    expect(await seriousFaults(page), 'concept').toEqual([])
  },
)

test('a panel of 320 px needs no sideways scrolling', async () => {
  const { page } = panel
  await page.setViewportSize({ width: 320, height: 720 })
  const expectToFit = async (view: string) => {
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, view).toBeLessThanOrEqual(client)
  }
  for (const tab of ['inbox', 'board', 'open', 'letters', 'pengaduan', 'uploads'] as const) {
    await panel.tab(tab)
    await expectToFit(tab)
  }
  const { id } = await openIpAsnCase(office.bridge, { name: 'Dinas Perhubungan' })
  await walkToCheck(office.bridge, id)
  await panel.openRow('board', 'Dinas Perhubungan')
  await page.getByText(panelId['case.kelengkapan']).waitFor()
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await expectToFit('case')
})
