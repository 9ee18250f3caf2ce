import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { UPLOAD_TAB_NAME } from '#shared/portals/upload-tab-name.ts'
import { closeTab } from './close-tab.ts'
import { launchWithSession, type SessionFile, SessionNotOpened } from './launch-with-session.ts'
import type { PortalBrowser } from './portal-browser.ts'

/** Which browser to drive: one that the person has open with its debugging port, or a profile of our own. */
export type BrowserChoice =
  | { readonly attach: string }
  | ((
      | { readonly profile: string }
      /** No profile at all: the sealed session of the last time, and the next one kept under the same passphrase. */
      | { readonly session: SessionFile }
    ) & { readonly executable?: string; readonly headless: boolean })

/** The browser could not be had: one sentence in Bahasa Indonesia. */
export class BrowserNotOpened extends Error {
  override readonly name = 'BrowserNotOpened'
}

export async function openBrowser(choice: BrowserChoice): Promise<PortalBrowser> {
  if ('attach' in choice) return attach(choice.attach)
  return 'session' in choice ? launchSealed(choice) : launch(choice)
}

async function attach(address: string): Promise<PortalBrowser> {
  if (!isLoopback(address))
    throw new BrowserNotOpened(
      `Alamat ${address} bukan peramban di komputer ini; pakai misalnya --attach http://127.0.0.1:9222.`,
    )
  const browser = await chromium.connectOverCDP(address).catch((cause: unknown) => {
    throw new BrowserNotOpened(
      `Tidak ada peramban di ${address}; buka peramban dengan --remote-debugging-port, lalu ulangi.`,
      { cause },
    )
  })
  const [context] = browser.contexts()
  if (!context)
    throw new BrowserNotOpened('Peramban itu tidak punya jendela; buka satu jendela, lalu ulangi.')
  const tabs = keepTabs(context)
  return {
    context,
    isConnected: () => browser.isConnected(),
    newTab: tabs.open,
    async close() {
      await tabs.closeAll()
      await browser.close()
    },
  }
}

function launchOptions({ headless, executable }: { headless: boolean; executable?: string }) {
  return {
    headless,
    // Ctrl-C pauses the run at the next row; the browser is closed after that, not under it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Chromium's sandbox cannot start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    ...(executable && { executablePath: executable }),
  }
}

function notOpened(cause: unknown): never {
  if (cause instanceof SessionNotOpened) throw new BrowserNotOpened(cause.message, { cause })
  throw new BrowserNotOpened(
    'Peramban tidak dapat dibuka; jalankan "langkah doctor", atau pakai --attach dengan peramban yang sudah terbuka.',
    { cause },
  )
}

async function launchSealed(
  choice: Extract<BrowserChoice, { session: SessionFile }>,
): Promise<PortalBrowser> {
  const { browser, context, save } = await launchWithSession(choice.session, launchOptions(choice)).catch(
    notOpened,
  )
  return {
    context,
    isConnected: () => browser.isConnected(),
    newTab: keepTabs(context).open,
    async close() {
      await save()
      await browser.close()
    },
  }
}

async function launch(choice: Extract<BrowserChoice, { profile: string }>): Promise<PortalBrowser> {
  const context = await chromium
    .launchPersistentContext(choice.profile, { ...launchOptions(choice), viewport: null })
    .catch(notOpened)
  let isOpen = true
  context.on('close', () => {
    isOpen = false
  })
  return {
    context,
    isConnected: () => isOpen,
    newTab: keepTabs(context).open,
    close: () => context.close(),
  }
}

function keepTabs(context: BrowserContext) {
  const opened: Page[] = []
  return {
    async open() {
      const page = await context.newPage()
      await page.addInitScript((name) => {
        window.name = name
      }, UPLOAD_TAB_NAME)
      opened.push(page)
      return page
    },
    async closeAll() {
      for (const page of opened) await closeTab(page)
    },
  }
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}
