import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#bridge/config.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import { type LangkahBrowser, type LaunchOptions, launchBrowser } from './launch-browser.ts'

export interface Office extends LangkahBrowser {
  readonly portals: PracticePortals
  readonly bridge: RunningBridge
  readonly dataDir: string
  /** Ends the bridge and starts another on the same folder and port, as after a power cut at the office. */
  restartBridge(): Promise<void>
  /** Ends the bridge; `restartBridge` brings it back. */
  stopBridge(): Promise<void>
  /** One more browser, with a profile of its own, on the same office. */
  openBrowser(options?: Partial<LaunchOptions>): Promise<LangkahBrowser>
}

/** A real bridge, the practice portals, and a real Chromium with the built extension, all on loopback. */
export async function startOffice(): Promise<Office> {
  await using started = new AsyncDisposableStack()
  const portals = await startPortals()
  started.defer(() => portals.close())
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-e2e-'))
  started.defer(() => rm(dataDir, { recursive: true, force: true }))
  const { origins } = readConfig({})
  let bridge = await startBridge({ dataDir, port: 0, origins })
  started.defer(() => bridge.close())
  const { port } = bridge
  const browser = await launchBrowser({ portalArgs: portals.chromiumArgs, isAttachable: true })
  started.defer(() => browser.close())

  const running = started.move()
  return {
    ...browser,
    portals,
    get bridge() {
      return bridge
    },
    dataDir,
    stopBridge: () => bridge.close(),
    restartBridge: async () => {
      bridge = await startBridge({ dataDir, port, origins })
    },
    openBrowser: async (options) => {
      const more = await launchBrowser({ portalArgs: portals.chromiumArgs, ...options })
      running.defer(() => more.close())
      return more
    },
    close: () => running.disposeAsync(),
  }
}
