import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { phoneId } from '#shared/text/phone-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { openPhone } from './open-phone.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { walkToCheck, walkToParaf } from './walk-to-check.ts'

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

test('a superior gives a paraf on the phone: every page is usable by everyone and as narrow as a phone', async () => {
  const { id } = await openIpAsnCase(office.bridge, { name: 'Hendra Kusuma', nip: '198001012005011001' })
  await walkToParaf(office.bridge, id)
  await using phone = await openPhone(office, ['sri', 'bambang'])
  const { page, url } = phone
  const dark = ['dark', 320] as const
  const light = ['light', 390] as const
  const expectUsable = async (view: string, ...looks: readonly (typeof dark | typeof light)[]) => {
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      expect(await seriousFaults(page), `${view} ${colorScheme}`).toEqual([])
      const tooWide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      )
      expect(tooWide, `${view} ${width} px`).toEqual([])
    }
  }
  await page.goto(url)
  await expectUsable('door', dark)
  await phone.signIn('sri')
  await expectUsable('inbox', light)
  await page.getByRole('link', { name: 'Hendra Kusuma' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hendra Kusuma' }).waitFor()
  await expectUsable('berkas', dark, light)
  await page.getByRole('link', { name: phoneId['phone.repair'] }).click()
  await page.getByLabel(phoneId['phone.reason']).fill('Tanggal keliru')
  await page.getByRole('button', { name: phoneId['phone.check'] }).click()
  await page.getByText('Alasan: Tanggal keliru').waitFor()
  await expectUsable('said', light)
  await page.getByRole('link', { name: panelId.cancel }).click()
  await page.getByRole('link', { name: panelId['do.paraf'] }).click()
  await expectUsable('paraf', dark)
  await page.getByRole('button', { name: panelId['do.yes'] }).click()
  await page.getByText(phoneId['phone.recorded']).waitFor()
  await expectUsable('recorded', light)
  const signed = await office.bridge.ports.store.find('case', id)
  expect(signed?.signings).toMatchObject([{ kind: 'paraf', by: 'sri' }])
  await phone.signIn('bambang')
  await page.goto(`${url}/berkas/${id}/tindakan/disposisi`)
  await page.getByText(phoneId['phone.further']).click()
  await expectUsable('disposisi', dark, light)
})
