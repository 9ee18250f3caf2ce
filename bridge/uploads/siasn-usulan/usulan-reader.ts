import type { PortalAccount } from '#shared/schema/upload-account.ts'
import type { ShownUsulan } from '#shared/schema/usulan.ts'
import type { PortalBrowser } from '../portal-browser.ts'
import { PortalTab } from '../portal-tab.ts'
import { siasnAccount } from '../siasn-account.ts'
import { siasnPlace } from '../siasn-place.ts'
import { UsulanListPage, type UsulanPlace } from './usulan-list.page.ts'

const WAIT_MS = 15_000
/** Two thousand usulan of ten a page: more is for a person to narrow down. */
const MOST_PAGES = 200

export interface UsulanReader {
  /** Undefined where the portal names nobody. */
  signedInAs(): Promise<PortalAccount | undefined>
  /**
   * Every usulan that the list shows, page by page; `breath` is waited for before each page but the first. Fails with
   * `SignInNeeded` the moment the session ends: nobody is signed in by it.
   */
  read(breath: () => Promise<void>): Promise<ShownUsulan[]>
  close(): Promise<void>
}

/** Reads Monitoring Usulan of SIASN in a tab of our own, inside the session of whoever is signed in. */
export function createUsulanReader(browser: PortalBrowser, place: UsulanPlace): UsulanReader {
  const tab = new PortalTab(browser, { place: siasnPlace, waitMs: WAIT_MS })
  return {
    signedInAs: () => tab.use(siasnAccount),
    read: (breath) =>
      tab.use(async (page) => {
        const list = new UsulanListPage(page, place)
        await list.open()
        const rows = await list.read()
        for (let turned = 1; turned < MOST_PAGES; turned += 1) {
          await breath()
          if (!(await list.next())) break
          rows.push(...(await list.read()))
        }
        return rows
      }),
    close: () => tab.close(),
  }
}
