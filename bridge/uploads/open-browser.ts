import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { UPLOAD_TAB_NAME } from '#shared/portals/upload-tab-name.ts'
import { closeTab } from './close-tab.ts'
import type { PortalBrowser } from './portal-browser.ts'

/** Which browser to drive: one that the person has open with its debugging port, or a profile of our own. */
export type BrowserChoice =
  | { readonly attach: string }
  | { readonly profile: string; readonly executable?: string; readonly headless: boolean }

/** The browser could not be had: one sentence in Bahasa Indonesia. */
export class BrowserNotOpened extends Error {
  override readonly name = 'BrowserNotOpened'
}

export async function openBrowser(choice: BrowserChoice): Promise<PortalBrowser> {
  return 'attach' in choice ? attach(choice.attach) : launch(choice)
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

async function launch(choice: Exclude<BrowserChoice, { attach: string }>): Promise<PortalBrowser> {
  const context = await chromium
    .launchPersistentContext(choice.profile, {
      headless: choice.headless,
      viewport: null,
      // Ctrl-C pauses the run at the next row; the browser is closed after that, not under it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // Chromium's sandbox cannot start for root.
      chromiumSandbox: process.getuid?.() !== 0,
      ...(choice.executable && { executablePath: choice.executable }),
    })
    .catch((cause: unknown) => {
      throw new BrowserNotOpened(
        'Peramban tidak dapat dibuka; jalankan "langkah doctor", atau pakai --attach dengan peramban yang sudah terbuka.',
        { cause },
      )
    })
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
