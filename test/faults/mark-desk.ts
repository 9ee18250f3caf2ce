import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readConfig } from '#bridge/config.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import { type LangkahBrowser, type LaunchOptions, launchBrowser } from '../e2e/launch-browser.ts'
import { pairPanel } from '../e2e/pair-panel.ts'
import { hireStaff, openIpAsnCase } from '../e2e/staff.ts'
import { walkToCheck } from '../e2e/walk-to-check.ts'
import { chromiumArgs } from '../portals/chromium-args.ts'
import { hosts } from '../portals/hosts.ts'
import { spaPage } from './spa-page.ts'
import { reachTickBox, type TickBox } from './tick-box.ts'

const origin = `https://${hosts.siasn}`

/** An ASN whose berkas is being checked: its documents are ticked on the page of this person. */
export interface MarkedPerson {
  readonly nip: string
  readonly caseId: string
}

/** A browser at the desk, started on the same profile as the one before. */
export interface DeskSession extends LangkahBrowser {
  /** The panel, as a page. */
  readonly panel: Page
  readonly page: Page
  /** Leads the page to a person and answers the first tick box of the card. */
  goTo(person: MarkedPerson): Promise<TickBox>
  /** How much waits on this computer, by what lies in its storage. */
  waiting(): Promise<number>
  /** As when the computer loses power: the whole browser at once. */
  kill(): Promise<void>
}

/** An office of one desk whose browser may be closed or killed and started again, and whose bridge may go and come. */
export async function startMarkDesk(howMany: number) {
  await using started = new AsyncDisposableStack()
  const folder = async (name: string) => {
    const made = await mkdtemp(join(tmpdir(), name))
    started.defer(() => rm(made, { recursive: true, force: true, maxRetries: 5 }))
    return made
  }
  const [dataDir, profile] = [await folder('langkah-data-'), await folder('langkah-profile-')]
  const { origins } = readConfig({})
  let bridge: RunningBridge = await startBridge({ dataDir, port: 0, origins })
  started.defer(() => bridge.close())
  const { port } = bridge
  await hireStaff(bridge)
  const people: MarkedPerson[] = []
  for (let no = 1; no <= howMany; no++) {
    const nip = `199001012015031${String(no).padStart(3, '0')}`
    const { id: caseId } = await openIpAsnCase(bridge, { name: `Pegawai Contoh ${no}`, nip })
    await walkToCheck(bridge, caseId)
    people.push({ nip, caseId })
  }
  let isPaired = false
  let open: LangkahBrowser | undefined
  started.defer(() => open?.close())

  async function launch(options: Partial<LaunchOptions> = {}): Promise<DeskSession> {
    await open?.close()
    // Nothing of the portal is asked for on the network: its pages are drawn here.
    const browser = await launchBrowser({ portalArgs: chromiumArgs(1), profile, ...options })
    open = browser
    const panel = isPaired ? await browser.openPanel() : await pairPanel({ bridge, ...browser }, 'rina')
    isPaired = true
    const page = await browser.context.newPage()
    await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: spaPage }))
    return {
      ...browser,
      panel,
      page,
      goTo: async ({ nip }) => {
        await page.goto(`${origin}/peremajaan/profil/pns/${nip}`)
        return reachTickBox(page)
      },
      waiting: () =>
        panel.evaluate(async () => {
          const kept: object = await Reflect.get(globalThis, 'chrome').storage.local.get(null)
          return Object.keys(kept).filter((key) => key.startsWith('outbox-waiting:')).length
        }),
      kill: async () => {
        const gone = browser.context.waitForEvent('close')
        const [pid = ''] = (await readlink(join(profile, 'SingletonLock'))).split('-').reverse()
        process.kill(Number(pid), 'SIGKILL')
        await gone
      },
    }
  }

  const running = started.move()
  return {
    people,
    dataDir,
    /** The one that runs now. */
    bridge: () => bridge,
    launch,
    stopBridge: () => bridge.close(),
    startBridge: async () => {
      bridge = await startBridge({ dataDir, port, origins })
    },
    /** The verdicts that the office has of a berkas, in their order. */
    async verdictsOf({ caseId }: MarkedPerson): Promise<string[]> {
      const events = await bridge.ports.store.eventsOf('case', caseId)
      return events.flatMap((event) => (event.type === 'case.kelengkapan-judged' ? [event.verdict] : []))
    },
    /** Resolves when nothing waits any more; the browser tells of each change, so that nobody asks while it sends. */
    drained: ({ panel }: DeskSession): Promise<void> =>
      panel.evaluate(async () => {
        const { local } = Reflect.get(globalThis, 'chrome').storage
        const isWaiting = (key: string) => key.startsWith('outbox-waiting:')
        const gone = new Set<string>()
        let check = () => {}
        local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
          for (const [key, { newValue }] of Object.entries(changes))
            if (isWaiting(key) && newValue === undefined) gone.add(key)
          check()
        })
        const left = Object.keys(await local.get(null)).filter(isWaiting)
        await new Promise<void>((resolve) => {
          check = () => {
            if (left.every((key) => gone.has(key))) resolve()
          }
          check()
        })
      }),
    close: () => running.disposeAsync(),
  }
}

export type MarkDesk = Awaited<ReturnType<typeof startMarkDesk>>
