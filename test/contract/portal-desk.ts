import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PortalBrowser } from '#bridge/uploads/portal-browser.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'

/** A real Chromium on the practice portals, and the person at it, who is signed in to one of them. */
export interface PortalDesk {
  readonly portals: PracticePortals
  readonly context: BrowserContext
  readonly browser: PortalBrowser
  /** Signs in once more, in whichever tab asks for it. */
  signIn(): Promise<void>
  close(): Promise<void>
}

export async function openPortalDesk(app: 'siasn' | 'kinerja'): Promise<PortalDesk> {
  const portals = await startPortals()
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: portals.chromiumArgs,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  await signInAsPerson(page, portals, app)
  await page.close()
  return {
    portals,
    context,
    browser: {
      context,
      isConnected: () => browser.isConnected(),
      newTab: () => context.newPage(),
      close: () => context.close(),
    },
    signIn: async () => signInAsPerson(await pageAtSignIn(context), portals, app),
    async close() {
      await browser.close()
      await portals.close()
    },
  }
}

/** The tab in which the person is asked to sign in. */
export async function pageAtSignIn(context: BrowserContext): Promise<Page> {
  const asksToSignIn = (page: Page) => new URL(page.url()).host.match(/^(asndigital|sso-siasn)\./) !== null
  const shown = Promise.withResolvers<Page>()
  const watch = (page: Page) => {
    const look = () => {
      if (page.url().startsWith('https:') && asksToSignIn(page)) shown.resolve(page)
    }
    page.on('domcontentloaded', look)
    look()
  }
  context.on('page', watch)
  context.pages().forEach(watch)
  return shown.promise.finally(() => context.off('page', watch))
}
