import { optionsId } from '#shared/text/options-id.ts'
import { drivePanel, type Panel } from '../e2e/drive-panel.ts'
import type { Office } from '../e2e/start-office.ts'
import type { Shots } from './take-shots.ts'

/** A panel that nobody paired yet, and an office in which nothing has happened. Answers with the panel, paired. */
export async function shootPairing(office: Office, shots: Shots): Promise<Panel> {
  const panel = drivePanel(await office.openPanel())
  await panel.page.getByRole('heading', { level: 1 }).waitFor()
  await shots.panel(panel.page, 'pasangkan')
  const options = await office.openOptions()
  await options.getByRole('button', { name: optionsId['test.run'] }).click()
  await options.getByText(optionsId['test.report']).waitFor()
  await shots.panel(options, 'pengaturan')
  await options.close()
  const { code } = await office.bridge.issuePairingCode('rina')
  await panel.pair({ address: office.bridge.url, code })
  for (const tab of ['inbox', 'board', 'letters', 'pengaduan', 'uploads'] as const) {
    await panel.tab(tab)
    await shots.panel(panel.page, `kosong-${tab}`)
  }
  return panel
}
