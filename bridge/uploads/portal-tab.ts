import { errors, type Frame, type Page, type Response } from 'playwright-core'
import {
  BrowserGone,
  NeedsPerson,
  PortalStops,
  PortalUnavailable,
  SignInNeeded,
  UploadFailure,
} from '#bridge/ports/upload-failures.ts'
import { closeTab } from './close-tab.ts'
import type { PortalBrowser } from './portal-browser.ts'
import { isSignInAddress, type PortalPlace } from './portal-place.ts'
import { sparePage } from './spare-page.ts'

const MAINTENANCE = /pemeliharaan|maintenance|perbaikan sistem/i

export interface TabOptions {
  readonly place: PortalPlace
  /** Longest wait for something the portal should show. */
  readonly waitMs: number
}

/**
 * Our one tab in a portal. Every piece of work runs under watch and ends with `SignInNeeded` the moment the portal
 * asks for a sign-in. What it was still waiting for then is let run out before the tab is used again, so that no
 * half-done click can meet the page that comes after the sign-in.
 */
export class PortalTab {
  readonly #browser: PortalBrowser
  readonly #options: TabOptions
  #page: Page | undefined
  #leftover: Promise<unknown> = Promise.resolve()

  constructor(browser: PortalBrowser, options: TabOptions) {
    this.#browser = browser
    this.#options = options
  }

  async use<T>(work: (page: Page) => Promise<T>): Promise<T> {
    await this.#leftover
    const page = await this.page()
    const watch = Promise.withResolvers<never>()
    const onNavigated = (frame: Frame) => {
      if (frame === page.mainFrame() && this.#asksForSignIn(frame.url())) watch.reject(new SignInNeeded())
    }
    const onResponse = (response: Response) => {
      const isOurs = URL.parse(response.url())?.host === this.#options.place.host
      if (!isOurs) return
      const status = response.status()
      if (status === 401) watch.reject(new SignInNeeded())
      if (status === 403 || status === 429)
        watch.reject(new PortalStops('portal-refuses', `HTTP ${status} ${pathOf(response.url())}`))
      if (status === 503 && response.request().isNavigationRequest())
        watch.reject(new PortalStops('portal-maintenance', 'HTTP 503'))
    }
    page.on('framenavigated', onNavigated)
    page.on('response', onResponse)
    const working = work(page)
    try {
      return await Promise.race([working, watch.promise])
    } catch (error) {
      this.#leftover = working.then(ofNoInterest, ofNoInterest)
      throw (await this.#saidByPage(error, page)) ?? this.#failureOf(error, page)
    } finally {
      page.off('framenavigated', onNavigated)
      page.off('response', onResponse)
    }
  }

  /** The tab as it stands; a new one where somebody has closed it. */
  async page(): Promise<Page> {
    if (this.#page && !this.#page.isClosed()) return this.#page
    if (!this.#browser.isConnected()) throw new BrowserGone()
    try {
      const page = await this.#browser.newTab()
      await sparePage(page, this.#options.place.host)
      this.adopt(page)
      return page
    } catch (error) {
      throw this.#browser.isConnected() ? error : new BrowserGone()
    }
  }

  /** Goes on in this tab from now on. */
  adopt(page: Page): void {
    page.setDefaultTimeout(this.#options.waitMs)
    this.#page = page
  }

  async close(): Promise<void> {
    if (this.#page) await closeTab(this.#page)
  }

  #asksForSignIn(address: string): boolean {
    const url = URL.parse(address)
    return url !== null && isSignInAddress(this.#options.place, url)
  }

  /** A page that says so itself, whatever its status: what was waited for never comes then. */
  async #saidByPage(error: unknown, page: Page): Promise<PortalStops | undefined> {
    if (!(error instanceof errors.TimeoutError) || page.isClosed()) return undefined
    return (await this.#maintenance(page)) ?? (await this.#otherLanguage(page))
  }

  async #maintenance(page: Page): Promise<PortalStops | undefined> {
    const notice = page
      .getByRole('heading', { name: MAINTENANCE })
      .or(page.getByRole('alert', { name: MAINTENANCE }))
    const texts = await notice.allTextContents().catch(ofNoInterest)
    return texts?.[0] === undefined ? undefined : new PortalStops('portal-maintenance', texts[0].trim())
  }

  /** What was waited for may well be there, under another name. */
  async #otherLanguage(page: Page): Promise<PortalStops | undefined> {
    const { language, host } = this.#options.place
    if (language === undefined || URL.parse(page.url())?.host !== host) return undefined
    const said = await page.evaluate(() => document.documentElement.lang).catch(ofNoInterest)
    const isKnown = !said || said.toLowerCase().split('-')[0] === language
    return isKnown ? undefined : new PortalStops('portal-language', said)
  }

  #failureOf(error: unknown, page: Page): unknown {
    if (error instanceof UploadFailure) return error
    if (!this.#browser.isConnected()) return new BrowserGone()
    if (!page.isClosed() && this.#asksForSignIn(page.url())) return new SignInNeeded()
    if (!(error instanceof Error)) return error
    if (error.message.includes('strict mode violation'))
      return new NeedsPerson('page-ambiguous', firstLine(error.message))
    const isBroken =
      error instanceof errors.TimeoutError ||
      page.isClosed() ||
      /net::ERR_|Target (page|crashed)|has been closed|context was destroyed/.test(error.message)
    return isBroken ? new PortalUnavailable('portal-unavailable', firstLine(error.message)) : error
  }
}

/** Query strings may name a person. */
function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? ''
}

function ofNoInterest(): undefined {
  return undefined
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
