import { chromium, type Page } from 'playwright-core'
import { readPortals } from '#bridge/files/read-portals.ts'
import { startPortals } from '../portals/start-portals.ts'
import type { DriftAnswer, DriftAsked } from './drift-page.ts'
import { anchorsOf, type DriftPlace, driftPlaces } from './drift-places.ts'

export interface DriftWalk {
  /** A script that puts `langkahDrift(asked)` on the page. */
  readonly script: string
  readonly changes: number
  readonly mostPicked: number
  /** Default: all. */
  readonly places?: readonly DriftPlace[]
}

/** Opens each place of the practice portals in a real Chromium and lets the page drift there. */
export async function* walkDrift(walk: DriftWalk): AsyncGenerator<DriftAnswer & { readonly title: string }> {
  const { portals: packs } = await readPortals('')
  await using started = new AsyncDisposableStack()
  const portals = await startPortals()
  started.defer(() => portals.close())
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: portals.chromiumArgs,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  started.defer(() => browser.close())
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
  })
  await context.addCookies(portals.signedInCookies())
  for (const [seed, place] of (walk.places ?? driftPlaces).entries()) {
    const page = await context.newPage()
    await goTo(page, place)
    await page.evaluate(walk.script)
    const asked = {
      anchors: anchorsOf(packs, place),
      seed,
      changes: walk.changes,
      mostPicked: walk.mostPicked,
    }
    const answer = await page.evaluate(
      (given) => (Reflect.get(globalThis, 'langkahDrift') as (given: DriftAsked) => DriftAnswer)(given),
      asked,
    )
    yield { title: place.title, ...answer }
    await page.close()
  }
}

async function goTo(page: Page, { url, open }: DriftPlace): Promise<void> {
  await page.goto(url)
  await page.locator('main:not([aria-busy="true"])').waitFor()
  await open?.(page)
}
