import type { Frame, Page } from 'playwright-core'
import { BrowserGone } from '#bridge/ports/upload-failures.ts'
import { hearSignIn } from './hear-sign-in.ts'
import type { PortalBrowser } from './portal-browser.ts'
import { isSignInAddress, type PortalPlace } from './portal-place.ts'

interface Waiting {
  readonly browser: PortalBrowser
  readonly place: PortalPlace
  readonly signal: AbortSignal
  /** Told what the sign-in says no to. */
  readonly say: (sentence: string) => void
}

/**
 * Waits for the person to sign in, in this tab or in any other of that browser. Resolves to the tab that shows the
 * application then, or to the tab as it stands when `signal` aborts.
 */
export async function waitForSignIn(tab: Page, waiting: Waiting): Promise<Page> {
  const { browser, place, signal } = waiting
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  using _heard = hearSignIn(browser.context, waiting.say)
  let page = tab
  // Where the application has sent the tab to the sign-in already, that is the way back to where it was, too.
  let toStart = !isSignInAddress(place, new URL(page.url()))
  for (;;) {
    if (!browser.isConnected()) throw new BrowserGone()
    const elsewhere = watchOtherTabs(waiting, page)
    const event = await Promise.race([stopped, showsLandmark(page, place, toStart), elsewhere.signedIn])
    elsewhere.stop()
    if (event === 'signed-in' || event === 'stopped') return page
    if (page.isClosed() && browser.isConnected()) page = await browser.newTab()
    toStart = true
  }
}

/** Waits as long as the person needs. A page that does not load, or is closed, is theirs to load again. */
async function showsLandmark(
  page: Page,
  place: PortalPlace,
  toStart: boolean,
): Promise<'signed-in' | 'closed'> {
  try {
    if (toStart) await goToStart(page, place)
    await place.landmark(page).waitFor({ timeout: 0 })
    return 'signed-in'
  } catch (error) {
    if (page.isClosed()) return 'closed'
    throw error
  }
}

/** The application may be on its own way to the sign-in at the same moment: then the two interrupt each other once. */
async function goToStart(page: Page, { start }: PortalPlace): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await page.goto(start, { timeout: 0 })
      return
    } catch (error) {
      if (page.isClosed()) throw error
    }
  }
}

/** Tells when any other tab of the browser reaches a page of the application itself. */
function watchOtherTabs({ browser: { context }, place }: Waiting, own: Page) {
  const reached = Promise.withResolvers<'signed-in-elsewhere'>()
  const onNavigated = (frame: Frame) => {
    if (frame.parentFrame() === null && isInside(frame.url(), place)) reached.resolve('signed-in-elsewhere')
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

function isInside(address: string, place: PortalPlace): boolean {
  const url = URL.parse(address)
  return url?.host === place.host && !isSignInAddress(place, url)
}
