import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel } from '../e2e/drive-panel.ts'
import { nameOf } from './office-work.ts'
import type { Stage } from './stage.ts'

const states = ['fresh', 'inCheck', 'returned', 'held', 'collective'] as const

/** Inbox, board, a berkas in each state, its forms, and the panel without its bridge. */
export async function shootPanel({ office, shots, panel }: Stage): Promise<void> {
  const { page } = panel
  for (const tab of ['inbox', 'board', 'open'] as const) {
    await panel.tab(tab)
    await shots.panel(page, tab)
  }
  await panel.tab('board')
  for (const look of ['flow', 'load'] as const) {
    await panel.press(panelId[`look.${look}`])
    await page.locator(look === 'flow' ? '.lane-drawing' : '.weeks').waitFor()
    await shots.panel(page, `papan-${look}`)
  }
  await panel.press(panelId['look.list'])
  for (const which of states) {
    await panel.openRow('board', nameOf(which))
    await page.getByText(panelId['case.timeline'], { exact: true }).waitFor()
    await shots.panel(page, `berkas-${which}`)
  }
  await page.getByText(panelId['rows.title'], { exact: true }).click()
  await shots.panel(page, 'peserta')

  await panel.openRow('board', nameOf('inCheck'))
  for (const part of ['why.title', 'documents.title', 'papers.title'] as const) {
    await page.getByText(panelId[part], { exact: true }).click()
  }
  await page.getByText(panelId['why.rules']).waitFor()
  await shots.panel(page, 'berkas-tenggat-dokumen-cetak')

  await panel.openRow('board', nameOf('fresh'))
  await page.getByText(panelId['move.more']).click()
  for (const move of ['move.hold', 'move.reassign', 'move.cancel'] as const) {
    await panel.press(panelId[move])
    await shots.panel(page, `tindakan-${move.replace('move.', '')}`)
    await panel.press(panelId.cancel)
  }

  await panel.tab('pengaduan')
  await panel.press(panelId['pengaduan.new'])
  await shots.panel(page, 'pengaduan-baru')

  const kaban = drivePanel(await (await office.openBrowser()).openPanel())
  const { code } = await office.bridge.issuePairingCode('bambang')
  await kaban.pair({ address: office.bridge.url, code })
  await kaban.tab('inbox')
  await shots.panel(kaban.page, 'kotak-masuk-kaban')

  await panel.tab('board')
  await office.stopBridge()
  await page.getByText('Terputus sejak').waitFor()
  await shots.panel(page, 'terputus')
  await office.restartBridge()
  await page.getByText('diperbarui').waitFor()
}
