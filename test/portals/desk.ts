import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type PracticePortals, startPortals } from './start-portals.ts'

export const siasn = 'https://siasn-instansi.bkn.go.id'

/** What every test of the portals sits at: fresh portals, a real Chromium, an empty page, and short words for both. */
export interface Desk {
  readonly portals: PracticePortals
  readonly page: Page
  signedInAt(path: string): Promise<void>
  save(): Promise<void>
  toast(text: string): Promise<void>
  /** What became of each submit so far, as the server saw it. */
  outcomes(): Promise<string[]>
}

/** Call at the top of a test file; the desk may be used inside its tests. */
export function setUpDesk(): Desk {
  let portals: PracticePortals
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    portals = await startPortals()
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      chromiumSandbox: false,
      args: portals.chromiumArgs,
    })
  })
  afterAll(async () => {
    await browser.close()
    await portals.close()
  })
  beforeEach(async () => {
    portals.reset()
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterEach(() => page.context().close())

  return {
    get portals() {
      return portals
    },
    get page() {
      return page
    },
    signedInAt: async (path) => {
      await page.context().addCookies(portals.signedInCookies())
      await page.goto(siasn + path)
      await page.locator('main[aria-busy=false]').waitFor()
    },
    save: () => page.getByRole('button', { name: 'Simpan' }).click(),
    toast: (text) => page.locator('.toast', { hasText: text }).waitFor(),
    outcomes: async () =>
      (await portals.log()).flatMap((entry) => (entry.kind === 'submit' ? [entry.outcome] : [])),
  }
}
