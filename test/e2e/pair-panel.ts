import type { Page } from 'playwright-core'
import type { Office } from './start-office.ts'

/** Pairs the browser as a person does: the code from the bridge, typed into the panel. */
export async function pairPanel(office: Office, accountId: string): Promise<Page> {
  const panel = await office.openPanel()
  const { code } = await office.bridge.issuePairingCode(accountId)
  await panel.getByLabel('Kode penyambungan').fill(code)
  await panel.getByLabel('Alamat server kantor').fill(office.bridge.url)
  await panel.getByRole('button', { name: 'Sambungkan' }).click()
  await panel.getByRole('button', { name: 'Mulai bekerja' }).click()
  await panel.getByRole('navigation').waitFor()
  return panel
}
