import { afterAll, beforeAll, expect, test } from 'vitest'
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
  await desk.page.getByRole('button', { name: panelId['board.more'] }).click()
  await desk.page.getByRole('button', { name: panelId['board.more'] }).click()
  await desk.page.getByRole('button', { name: panelId['board.more'] }).waitFor({ state: 'detached' })
  expect(await rows().count()).toBe(CASES)
})
