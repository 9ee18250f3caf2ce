import type { Frame, Page } from 'playwright-core'
import { BrowserGone } from '#bridge/ports/upload-failures.ts'
import type { PortalBrowser } from '../portal-browser.ts'

export const SIASN_HOST = 'siasn-instansi.bkn.go.id'
const SIASN_START = `https://${SIASN_HOST}/`

/** BKN's portal and SSO: where SIASN leads to without a session. */
const SIGN_IN_HOSTS = ['asndigital.bkn.go.id', 'sso-siasn.bkn.go.id', 'iam-siasn.bkn.go.id']
const SIGN_IN_PATHS = ['/masuk', '/keluar', '/sso/callback']

/** Whether an address belongs to the sign-in. These pages are only recognised: a person fills them in, we never do. */
export function isSignInAddress(url: URL): boolean {
  return SIGN_IN_HOSTS.includes(url.host) || (url.host === SIASN_HOST && SIGN_IN_PATHS.includes(url.pathname))
}

/**
 * Waits for the person to sign in, in this tab or in any other of that browser. Resolves to the tab that shows the
 * menu of SIASN then, or to the tab as it stands when `signal` aborts.
 */
export async function waitForSignIn(browser: PortalBrowser, tab: Page, signal: AbortSignal): Promise<Page> {
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  let page = tab
  // Where SIASN has sent the tab to the sign-in already, that is the way back to where it was, too.
  let toStart = !isSignInAddress(new URL(page.url()))
  for (;;) {
    if (!browser.isConnected()) throw new BrowserGone()
    const elsewhere = watchOtherTabs(browser, page)
    const event = await Promise.race([stopped, showsMenu(page, toStart), elsewhere.signedIn])
    elsewhere.stop()
    if (event === 'signed-in' || event === 'stopped') return page
    if (page.isClosed() && browser.isConnected()) page = await browser.newTab()
    toStart = true
  }
}

/** Waits as long as the person needs. A page that does not load, or is closed, is theirs to load again. */
async function showsMenu(page: Page, toStart: boolean): Promise<'signed-in' | 'closed'> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link').first()
  try {
    if (toStart) await goToStart(page)
    await menu.waitFor({ timeout: 0 })
    return 'signed-in'
  } catch (error) {
    if (page.isClosed()) return 'closed'
    throw error
  }
}

/** SIASN may be on its own way to the sign-in at the same moment: then the two interrupt each other once. */
async function goToStart(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await page.goto(SIASN_START, { timeout: 0 })
      return
    } catch (error) {
      if (page.isClosed()) throw error
    }
  }
}

/** Tells when any other tab of the browser reaches a page of SIASN itself. */
function watchOtherTabs({ context }: PortalBrowser, own: Page) {
  const reached = Promise.withResolvers<'signed-in-elsewhere'>()
  const onNavigated = (frame: Frame) => {
    if (frame.parentFrame() === null && isInside(frame.url())) reached.resolve('signed-in-elsewhere')
  }
  const watch = (page: Page) => {
    if (page !== own) page.on('framenavigated', onNavigated)
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  return {
    signedIn: reached.promise,
    stop() {
      context.off('page', watch)
      for (const page of context.pages()) page.off('framenavigated', onNavigated)
    },
  }
}

function isInside(address: string): boolean {
  const url = URL.parse(address)
  return url?.host === SIASN_HOST && !isSignInAddress(url)
}
