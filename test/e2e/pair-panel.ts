import type { Page } from 'playwright-core'
import { drivePanel } from './drive-panel.ts'
import type { Office } from './start-office.ts'

/** Pairs the browser as a person does: the code from the bridge, typed into the panel. */
export async function pairPanel(
  office: Pick<Office, 'bridge' | 'openPanel'>,
  accountId: string,
): Promise<Page> {
  const panel = drivePanel(await office.openPanel())
  const { code } = await office.bridge.issuePairingCode(accountId)
  await panel.pair({ address: office.bridge.url, code })
  return panel.page
}
