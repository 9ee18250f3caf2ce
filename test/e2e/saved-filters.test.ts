import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'

let office: Office
let desk: Panel

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, { name: 'Dewi Lestari', nip: '199207252015032003' })
  await openIpAsnCase(office.bridge, { name: 'Agus Salim', nip: '198506062009021001' })
  desk = drivePanel(await pairPanel(office, 'rina'))
})
afterAll(() => office?.close())

const rows = () => desk.page.locator('main .case-row')

test('what the board is narrowed to is kept in its address, over a reload and over its closing', async () => {
  await desk.tab('board')
  await desk.choose(panelId['board.status'], panelId['status.ended'])
  await desk.page.getByText(panelId['board.noMatch']).waitFor()
  expect(new URL(desk.page.url()).hash).toBe('#board?keadaan=ended')
  await desk.page.reload()
  await desk.page.getByText(panelId['board.noMatch']).waitFor()
  const again = await office.openPanel()
  await again.getByText(panelId['board.noMatch']).waitFor()
  await again.close()
  await desk.choose(panelId['board.status'], panelId['status.all'])
  await expect.poll(() => rows().count()).toBe(2)
})

test('a filter is saved under a name, used again, and removed', async () => {
  await desk.page.getByRole('searchbox').fill('Agus')
  await expect.poll(() => rows().count()).toBe(1)
  await desk.press(panelId['filters.save'])
  await desk.fill(panelId['filters.name'], 'Berkas Agus')
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'save-filter')
  await desk.press(panelId['filters.send'])
  await desk.page.getByText('Menampilkan saringan "Berkas Agus".').waitFor()
  await desk.page.getByRole('searchbox').fill('')
  await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('Agus Salim')])
  expect(desk.page.url()).not.toContain('Agus')
  await takePicture(desk.page, 'use-filter')

  await desk.page.reload()
  await desk.page.getByText('Menampilkan saringan "Berkas Agus".').waitFor()
  await desk.choose(panelId['filters.saved'], panelId['filters.none'])
  await expect.poll(() => rows().count()).toBe(2)
  await desk.choose(panelId['filters.saved'], 'Berkas Agus')
  await desk.press(panelId['filters.remove'])
  await desk.press(panelId['filters.remove'])
  await desk.page.getByText('Menampilkan saringan').waitFor({ state: 'detached' })
  await desk.page.getByRole('combobox', { name: panelId['filters.saved'] }).waitFor({ state: 'detached' })
})
