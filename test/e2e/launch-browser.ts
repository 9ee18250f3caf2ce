import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type BrowserPolicy, underPolicy } from './under-policy.ts'

const BUILT_EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))

export interface LaunchOptions {
  /** Arguments that lead the hosts of BKN to the practice portals. */
  readonly portalArgs: readonly string[]
  /** Shown on a screen; else headless. */
  readonly isShown?: boolean
  /** Lets another process attach, as the upload does. */
  readonly isAttachable?: boolean
  /** Leaves the zone of its clock to the test. */
  readonly isZoneOpen?: boolean
  /** The extension can be updated while the browser runs. */
  readonly isUpdatable?: boolean
  /** Keeps pages that were left, as browsers do for people. */
  readonly hasBackForwardCache?: boolean
  /** A folder that outlives the browser, to start it on the same profile again; else one of its own. */
  readonly profile?: string
  /** What the office fixes for the extension, by a policy file that no other browser sees. */
  readonly policy?: BrowserPolicy
}

export interface LangkahBrowser {
  readonly context: BrowserContext
  readonly extensionId: string
  /** Address for `upload run --attach`, where the browser was launched attachable. */
  readonly attachUrl: string | undefined
  /** The page of settings. */
  openOptions(): Promise<Page>
  /** The side panel's page as a page of its own, as narrow as a panel is. */
  openPanel(): Promise<Page>
  /** Loads the extension anew, as an update does to pages that are open. */
  update(): Promise<void>
  close(): Promise<void>
}

/** A real Chromium with the built extension, a profile of its own, and nothing of the internet but the portals. */
export async function launchBrowser({
  portalArgs,
  isShown,
  isAttachable,
  isZoneOpen,
  policy,
  profile: kept,
  hasBackForwardCache,
  isUpdatable,
}: LaunchOptions): Promise<LangkahBrowser> {
  const chromiumPath = process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium'
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'langkah-profile-')))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: policy ? await underPolicy(chromiumPath, policy, profile) : chromiumPath,
    headless: !isShown,
    chromiumSandbox: process.getuid?.() !== 0 && !policy,
    ignoreHTTPSErrors: true,
    locale: 'id-ID',
    ...(!isZoneOpen && { timezoneId: 'Asia/Jakarta' }),
    viewport: isShown ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(hasBackForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...portalArgs,
      `--disable-extensions-except=${BUILT_EXTENSION}`,
      `--load-extension=${BUILT_EXTENSION}`,
      ...(isUpdatable ? ['--enable-unsafe-extension-debugging'] : []),
      ...(isAttachable ? ['--remote-debugging-port=0'] : []),
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionId = new URL(worker.url()).host
  return {
    context,
    extensionId,
    attachUrl: isAttachable ? await devToolsUrl(profile) : undefined,
    openPanel: async () => {
      const page = await context.newPage()
      await page.setViewportSize({ width: 420, height: 860 })
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      return page
    },
    openOptions: async () => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${extensionId}/options.html`)
      return page
    },
    update: async () => {
      const cdp = await context.browser()?.newBrowserCDPSession()
      // Playwright does not know this command of Chromium.
      await cdp?.send('Extensions.loadUnpacked' as never, { path: BUILT_EXTENSION } as never)
    },
    close: async () => {
      await context.close()
      if (!kept) await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Where Chromium wrote, before its first page, that its chosen port answers. */
async function devToolsUrl(profile: string): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  return `http://127.0.0.1:${port}`
}
