import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Overlay, reachOverlay } from '../e2e/reach-overlay.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type DeskSession, type MarkDesk, startMarkDesk } from './mark-desk.ts'
import { until } from './until.ts'

const rounds = faultRuns({ short: 12, full: 100 })
const BACK_MS = 1_000
const RENEWED_MS = 5_000
const REASON = /^Alasan untuk pemohon/

let desk: MarkDesk
let session: DeskSession
let page: Page
let overlay: Overlay
beforeAll(async () => {
  desk = await startMarkDesk(1)
  session = await desk.launch({ hasBackForwardCache: true, isUpdatable: true })
  page = session.page
}, 120_000)
afterAll(() => desk?.close())

const cards = (): Promise<number> => page.evaluate(() => document.querySelectorAll('langkah-panduan').length)

/** Whether nothing of the page lies over the card: what one would click on there is ours. */
const isOnTop = (): Promise<boolean> =>
  overlay
    .box()
    .then(({ x, y, width, height }) =>
      page.evaluate(
        ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.localName === 'langkah-panduan',
        [x + width / 2, y + height / 2],
      ),
    )

/** How long it took until there is one card, with nothing over it, and it says what it says. */
async function backAfter(kind: string, text: string): Promise<number> {
  const since = performance.now()
  let notYet = since
  await until(`one card that says ${text} after ${kind}`, async () => {
    const asked = performance.now()
    const isBack = (await cards()) === 1 && (await overlay.text()).includes(text) && (await isOnTop())
    if (!isBack) notYet = asked
    return isBack || undefined
  })
  return notYet - since
}

/** What pages do to the card, by malice or by accident; each leaves the page as a person could go on with it. */
const attacks: Record<string, () => Promise<unknown>> = {
  removed: () => page.evaluate(() => document.querySelector('langkah-panduan')?.remove()),
  'root replaced': () =>
    page.evaluate(() => document.documentElement.replaceChildren(document.head, document.body)),
  'forged end': () =>
    page.evaluate((id) => {
      const detail = { contentScriptName: 'overlay', messageId: 'forged' }
      document.dispatchEvent(new CustomEvent(`${id}:overlay:wxt:content-script-started`, { detail }))
    }, session.extensionId),
  'body see-through': () =>
    page.evaluate(async () => {
      document.body.style.setProperty('opacity', '0', 'important')
      await new Promise(requestAnimationFrame)
      document.body.style.removeProperty('opacity')
    }),
  'modal dialog over all': () =>
    page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'))
      dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none'
      dialog.showModal()
    }),
  'modal dialog taken away': () => page.evaluate(() => document.querySelector('body > dialog')?.remove()),
  'layer over all': () =>
    page.evaluate(() => {
      const layer = document.documentElement.appendChild(document.createElement('div'))
      layer.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white'
      layer.id = 'layer'
    }),
  'layer taken away': () => page.evaluate(() => document.querySelector('#layer')?.remove()),
  'back from elsewhere': async () => {
    await page.goto(new URL('/tampilanData', page.url()).href)
    // A page that was kept is not loaded again.
    await page.goBack({ waitUntil: 'commit' })
  },
}

/** Waits until the extension has kept that text, or no longer has. */
async function keeps(text: string, isKept: boolean): Promise<void> {
  const own = await session.openOptions()
  await until(`"${text}" to be ${isKept ? 'kept' : 'forgotten'}`, async () => {
    const all = await own.evaluate(async () =>
      JSON.stringify(await Reflect.get(globalThis, 'chrome').storage.local.get(null)),
    )
    return all.includes(text) === isKept || undefined
  })
  await own.close()
  await page.bringToFront()
}

/** The extension is updated while a reason is half typed; what is then wrong of "renewed in time, text kept". */
async function update(text: string): Promise<{ isStale: boolean; isLost: boolean }> {
  await overlay.click('button', 'Kembalikan ke pemohon')
  await overlay.type(REASON, text)
  await keeps(text, true)
  await page.evaluate(() => document.querySelector('langkah-panduan')?.setAttribute('data-old', ''))
  const since = performance.now()
  await session.update()
  let notYet = since
  await until('the card of the new extension alone', async () => {
    const asked = performance.now()
    const old = await page.evaluate(() => document.querySelectorAll('langkah-panduan[data-old]').length)
    const isRenewed = old === 0 && (await cards()) === 1 && (await overlay.has('textbox', REASON))
    if (!isRenewed) notYet = asked
    return isRenewed || undefined
  })
  const isLost = (await overlay.valueOf(REASON)) !== text
  await overlay.click('button', 'Batal')
  await keeps(text, false)
  return { isStale: notYet - since > RENEWED_MS, isLost }
}

test(`R22 ${rounds} attacks on the life of the card, updates of the extension among them`, async () => {
  const [person] = desk.people
  if (!person) throw new Error('nobody to show')
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) Object.assign(window, { wasKept: true })
    })
  })
  await session.goTo(person)
  overlay = await reachOverlay(page)
  const uncaught: string[] = []
  page.on('pageerror', (error) => uncaught.push(error.message))
  const kinds = [...Object.keys(attacks), 'extension updated']
  const harm = { late: 0, stale: 0, lostText: 0 }
  let [slowest, updates, fromCache] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const kind = kinds[round % kinds.length] ?? ''
    const attack = attacks[kind]
    if (attack) {
      await attack()
      const after = await backAfter(kind, 'Pegawai Contoh 1')
      slowest = Math.max(slowest, after)
      if (after > BACK_MS) harm.late += 1
      if (await page.evaluate(() => Reflect.has(window, 'wasKept'))) fromCache += 1
      await page.evaluate(() => Reflect.deleteProperty(window, 'wasKept'))
    } else {
      updates += 1
      const { isStale, isLost } = await update(`Alasan ke-${round}`)
      if (isStale) harm.stale += 1
      if (isLost) harm.lostText += 1
    }
  }
  expect(uncaught, 'of the card or of what is left of an old one').toEqual([])
  faultLine('R22 overlay-life', {
    runs: rounds,
    harm: {
      ...{ ...harm, uncaught: uncaught.length },
      // What was not attacked has not been shown.
      ...{ noUpdate: updates > 0 ? 0 : 1, noneFromCache: fromCache > 0 ? 0 : 1 },
    },
    seen: { updates, fromCache, slowestMs: Math.round(slowest) },
  })
})
