import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import { readOffice } from '../files/read-office.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { isRealHost } from '../uploads/is-real-host.ts'
import type { PortalBrowser } from '../uploads/portal-browser.ts'
import type { CliIo } from './cli-io.ts'

/**
 * Practice portals are for everybody; a real one only once the office has recorded by which letter, on what terms, and
 * whose account works there.
 */
export async function mayUsePortal(
  io: CliIo,
  browser: PortalBrowser,
  { host, id }: Pick<UploadFlow, 'host' | 'id'>,
): Promise<boolean> {
  const { office } = await readOffice(io.dataDir)
  const { uploads } = office ?? {}
  const isNamed = uploads !== undefined && (isPersonalFlow(id) || (uploads.operators ?? []).length > 0)
  return isNamed || !(await isRealHost(browser, host))
}
