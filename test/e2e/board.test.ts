import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelEn } from '#shared/text/panel-en.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'

/** More than the panel is given at first. */
const CASES = 103

let office: Office
let desk: Panel
beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  for (let at = 1; at <= CASES; at++) {
    await openIpAsnCase(office.bridge, { name: `Pegawai ${at}`, nip: `19850606200902${2000 + at}` })
  }
  desk = drivePanel(await pairPanel(office, 'rina'))
}, 120_000)
afterAll(() => office?.close())

const rows = () => desk.page.locator('main .case-row')

test('the board comes by pages, and a search finds what no page has brought yet', async () => {
  await desk.tab('board')
  await desk.page.getByText(`100 dari ${CASES} berkas`).waitFor()
  await desk.page.getByRole('searchbox').fill('pegawai 103')
  await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('Pegawai 103')])
  await desk.page.getByRole('searchbox').fill('')
  await expect.poll(() => rows().count()).toBeGreaterThan(20)
  const last = desk.page.getByRole('listitem').and(desk.page.locator(`[aria-posinset="${CASES}"]`))
  await expect
    .poll(
      async () => {
        await desk.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        return last.count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  expect(await desk.page.getByText(`${CASES} berkas`).count()).toBe(1)
  expect(await rows().count(), 'rows far from the window are left out').toBeLessThan(CASES)
})

test('the drawing of the SOP says where berkas stand, and leads to them', async () => {
  await desk.tab('board')
  await desk.press(panelId['look.flow'])
  await desk.page.getByRole('listitem').filter({ hasText: '1. Menyampaikan' }).getByRole('button').click()
  await desk.page.getByText('Kegiatan Menyampaikan Laporan IP-ASN').waitFor()
  await desk.page.getByText(`dari ${CASES} berkas`).waitFor()
  expect(await desk.page.evaluate(() => location.hash)).toBe(
    '#board?kegiatan=sampaikan-berkas&kegiatan-sop=singkawang-ip-asn',
  )
  await desk.press(panelId['group.clear'])
  await desk.press(panelId['look.load'])
  await desk.page.getByText(panelId['load.unheld']).waitFor()
  await desk.page.getByText(`${CASES} berkas`).waitFor()
})

test('in English the panel says all in English, also after it was closed', async () => {
  await desk.page.locator('.panel-head').getByRole('button', { name: panelId.settings }).click()
  await desk.page.getByRole('button', { name: 'English' }).click()
  await desk.page.getByRole('button', { name: panelEn['look.flow'] }).waitFor()
  await desk.page.reload()
  await desk.page.getByRole('button', { name: panelEn['look.flow'] }).waitFor()
})
