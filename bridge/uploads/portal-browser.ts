import type { BrowserContext, Page } from 'playwright-core'

/** A browser that a person has signed in to, or will. */
export interface PortalBrowser {
  readonly context: BrowserContext
  isConnected(): boolean
  /** A tab of our own; the person's tabs are never used. */
  newTab(): Promise<Page>
  /** Ends what we opened: our browser, or only our tabs in the person's. */
  close(): Promise<void>
}
