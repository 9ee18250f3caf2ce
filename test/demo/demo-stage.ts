import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { type LangkahBrowser, launchBrowser } from '../e2e/launch-browser.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import { type DemoOffice, startDemoOffice } from './demo-office.ts'

/** Everything the demo plays on: an office, the portals with their traps, and two people's browsers. */
export interface DemoStage {
  readonly dataDir: string
  readonly output: string
  readonly office: DemoOffice
  readonly portals: PracticePortals
  /** The desk's browser: portal pages with the card, and the panel. */
  readonly desk: LangkahBrowser
  /** A superior's browser: the panel alone. */
  readonly superior: LangkahBrowser
  say(line: string): void
  picture(page: Page, name: string): Promise<void>
  close(): Promise<void>
}

/** Four habits of the real portals that break other tools: all on in the demo. */
const TRAPS = {
  pushStateBeforeDom: { ms: 400 },
  lyingToast: { next: 1 },
  lateVisibility: { listRequests: 2, next: 3 },
  sessionExpiry: { afterSubmits: 8 },
} as const

export async function setDemoStage({ isShown }: { isShown: boolean }): Promise<DemoStage> {
  await using started = new AsyncDisposableStack()
  const output = resolve('demo-output')
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-demo-'))
  started.defer(() => rm(dataDir, { recursive: true, force: true }))
  const portals = await startPortals()
  portals.setTraps(structuredClone(TRAPS))
  started.defer(() => portals.close())
  const office = await startDemoOffice(dataDir)
  started.defer(() => office.close())
  const launch = { portalArgs: portals.chromiumArgs, isShown }
  const desk = await launchBrowser({ ...launch, isAttachable: true })
  started.defer(() => desk.close())
  const superior = await launchBrowser(launch)
  started.defer(() => superior.close())

  const running = started.move()
  let pictures = 0
  return {
    dataDir,
    output,
    office,
    portals,
    desk,
    superior,
    say: (line) => process.stdout.write(`${line}\n`),
    picture: async (page, name) => {
      pictures += 1
      await page.screenshot({ path: join(output, `${String(pictures).padStart(2, '0')}-${name}.png`) })
    },
    close: () => running.disposeAsync(),
  }
}
