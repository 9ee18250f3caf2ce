import { readOffice } from '../files/read-office.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { isRealHost } from '../uploads/is-real-host.ts'
import type { PortalBrowser } from '../uploads/portal-browser.ts'
import type { CliIo } from './cli-io.ts'

/** Practice portals are for everybody; a real one only once the office has recorded by which letter and on what terms. */
export async function mayUsePortal(
  io: CliIo,
  browser: PortalBrowser,
  { host }: UploadFlow,
): Promise<boolean> {
  const { office } = await readOffice(io.dataDir)
  return office?.uploads !== undefined || !(await isRealHost(browser, host))
}
