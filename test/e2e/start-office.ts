import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { readConfig } from '#bridge/config.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'

export const extensionFolder = new URL('../../.output/chrome-mv3', import.meta.url).pathname

export interface Office {
  readonly portals: PracticePortals
  /** The bridge that runs now. */
  readonly bridge: RunningBridge
  readonly context: BrowserContext
  readonly extensionId: string
  /** The side panel's document as a page: the same code, reached without a gesture. */
  openPanel(): Promise<Page>
  /** Ends the bridge; `restart` brings it back on the same port and data. */
  stopBridge(): Promise<{ restart(): Promise<void> }>
  close(): Promise<void>
}

/** A real bridge, the practice portals, and a real Chromium with the built extension, all on loopback. */
export async function startOffice(options: { locale?: string } = {}): Promise<Office> {
  await using started = new AsyncDisposableStack()
  const portals = await startPortals()
  started.defer(() => portals.close())
  const dataDir = await temporaryFolder(started)
  const { origins } = readConfig({})
  let bridge = await startBridge({ dataDir, port: 0, origins })
  started.defer(() => bridge.close())
  const context = await chromium.launchPersistentContext(await temporaryFolder(started), {
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Jakarta',
    ...options,
    args: [
      ...portals.chromiumArgs,
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
    ],
  })
  started.defer(() => context.close())
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionId = new URL(worker.url()).host

  const running = started.move()
  return {
    portals,
    get bridge() {
      return bridge
    },
    context,
    extensionId,
    async openPanel() {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      return page
    },
    async stopBridge() {
      const { port } = bridge
      await bridge.close()
      return {
        async restart() {
          bridge = await startBridge({ dataDir, port, origins })
        },
      }
    },
    close: () => running.disposeAsync(),
  }
}

async function temporaryFolder(started: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-e2e-'))
  started.defer(() => rm(folder, { recursive: true, force: true }))
  return folder
}
