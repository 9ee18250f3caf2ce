import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Overlay, reachOverlay } from '../e2e/reach-overlay.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type DeskSession, type MarkDesk, startMarkDesk } from './mark-desk.ts'
import { spyOnScripts } from './spy-on-scripts.ts'
import { reachTickBox } from './tick-box.ts'
import { until } from './until.ts'

const FORGED = 250
/** What a person types into the card. */
const keys = faultRuns({ short: 200, full: 1_000 })
const REASON = /^Alasan untuk pemohon/
const CANARY = 'Pegawai Contoh 1'

let desk: MarkDesk
let session: DeskSession
let page: Page
beforeAll(async () => {
  desk = await startMarkDesk(1)
  session = await desk.launch()
  page = session.page
}, 120_000)
afterAll(() => desk?.close())

/** Events of every kind that a click, a key or a form is made of, at the host and at whatever lies where the card is. */
function forge(box: { x: number; y: number; width: number; height: number }): Promise<number> {
  return page.evaluate(({ x, y, width, height }) => {
    const host = document.querySelector('langkah-panduan')
    let sent = 0
    for (let step = 0; step < 20; step++) {
      const clientX = x + width / 2
      const clientY = y + (height * step) / 20
      const at = { clientX, clientY, bubbles: true, composed: true, cancelable: true }
      const events = [
        ...['pointerdown', 'pointerup'].map((type) => () => new PointerEvent(type, at)),
        ...['mousedown', 'mouseup', 'click'].map((type) => () => new MouseEvent(type, at)),
        () => new KeyboardEvent('keydown', { key: 'Enter', code: 'KeyL', altKey: true, ...at }),
      ]
      for (const target of [host, document.elementFromPoint(clientX, clientY)]) {
        for (const make of events) {
          target?.dispatchEvent(make())
          sent += 1
        }
      }
    }
    for (let more = 0; more < 10; more++) {
      host?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, composed: true }))
      const type = ['finishStep', 'judgeKelengkapan', 'langkah:look-again'][more % 3]
      postMessage({ type, data: {} }, '*')
      document.dispatchEvent(new CustomEvent(`langkah:${type}`, { detail: { type } }))
      sent += 3
    }
    return sent
  }, box)
}

test(`R4 ${FORGED} forged events of a page that has patched what scripts are made of`, async () => {
  const [person] = desk.people
  if (!person) throw new Error('nobody to show')
  await page.addInitScript(spyOnScripts)
  await session.goTo(person)
  const overlay = await reachOverlay(page)
  const sent = await forge(await overlay.box())
  expect(sent).toBeGreaterThanOrEqual(FORGED)
  const transitions = (await desk.verdictsOf(person)).length + (await session.waiting())

  // Under another layer, and taken away: no click of a person reaches it, and none is made up for it.
  const tick = await reachTickBox(page)
  await page.evaluate(() => {
    const cover = document.documentElement.appendChild(document.createElement('div'))
    cover.id = 'cover'
    cover.popover = 'manual'
    cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%'
    const onClick = ({ target }: Event) => Reflect.set(window, 'isCovered', target === cover)
    addEventListener('click', onClick, true)
    // A card that rises above it finds it above itself again.
    const rise = () => {
      if (!cover.isConnected) return
      cover.hidePopover()
      cover.showPopover()
      requestAnimationFrame(rise)
    }
    rise()
  })
  // In the moment in which the card has risen it is seen, and a click on it is one: then once more.
  let onCard = 0
  await until('a click that the layer gets', async () => {
    await tick.clickAndGo()
    if (await page.evaluate(() => Reflect.get(window, 'isCovered'))) return true
    onCard += 1
    return undefined
  })
  await page.evaluate(() => {
    document.querySelector('#cover')?.remove()
    document.querySelector('langkah-panduan')?.remove()
  })
  await overlay.waitForText(CANARY)
  await desk.drained(session)
  const covered = (await desk.verdictsOf(person)).length - transitions - onCard

  await (await reachTickBox(page)).click()
  await desk.drained(session)
  const byPerson = (await desk.verdictsOf(person)).length - transitions - onCard - covered

  const { token } = await session.panel.evaluate(
    async () => (await Reflect.get(globalThis, 'chrome').storage.local.get('pairing')).pairing,
  )
  const seen = await page.evaluate(() => {
    const asked = performance.getEntries().map(({ name }) => name)
    const heard = Reflect.get(window, 'spied') as string[]
    return [document.documentElement.outerHTML, ...asked, ...heard].join('\n')
  })
  const canaries = [token, CANARY, person.caseId, session.extensionId]
  expect(canaries.every((canary: unknown) => typeof canary === 'string' && canary.length > 10)).toBe(true)
  faultLine('R4 page-forgery', {
    runs: sent,
    harm: {
      transitions,
      covered,
      notByPerson: Math.abs(byPerson - 1),
      canariesSeen: canaries.filter((canary) => seen.includes(canary)).length,
    },
    seen: { spied: seen.length },
  })
})

/** What the portal's own hot keys have heard since they were asked last. */
const heard = (): Promise<number> =>
  page.evaluate(() => (Reflect.get(window, 'hotkeys') as unknown[]).splice(0).length)

/** Goes on by Tab into the card, to the control that answers to the name. */
async function tabTo(overlay: Overlay, name: string | RegExp): Promise<number> {
  for (let presses = 1; presses <= 30; presses++) {
    await page.keyboard.press('Tab')
    if (await overlay.hasFocus(name)) return presses
  }
  throw new Error(`no Tab leads to ${name}`)
}

test(`R25 ${keys} keys typed into the card, and all of it done by keyboard, beside the hot keys of a page`, async () => {
  const [person] = desk.people
  if (!person) throw new Error('nobody to show')
  await page.evaluate(() => {
    const hotkeys: string[] = []
    Object.assign(window, { hotkeys })
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'])
      for (const target of [document.documentElement, document, window])
        target.addEventListener(type, (event) => {
          hotkeys.push(type)
          // As portals do that take every key for a short cut.
          if (event instanceof KeyboardEvent && event.key.length === 1) event.preventDefault()
        })
  })
  const overlay = await reachOverlay(page)
  await page.keyboard.press('s')
  expect(await heard(), 'the hot keys of the page hear what is not meant for the card').toBeGreaterThan(0)

  const before = (await desk.verdictsOf(person)).length
  let presses = await tabTo(overlay, /^Ada: /)
  await page.keyboard.press('Space')
  await desk.drained(session)
  const ticked = await until('the tick to be recorded', async () => {
    const more = (await desk.verdictsOf(person)).length - before
    return more > 0 ? more : undefined
  })
  presses += await tabTo(overlay, 'Kembalikan ke pemohon')
  await page.keyboard.press('Enter')
  presses += await tabTo(overlay, REASON)
  await heard()
  const line = 'Surat pengantar belum ditandatangani, mohon dilengkapi. '
  const text = line
    .repeat(Math.ceil(keys / line.length))
    .slice(0, keys)
    .trim()
  await page.keyboard.type(text)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  const leaked = await heard()
  const garbled = (await overlay.valueOf(REASON)) === text ? 0 : 1
  await tabTo(overlay, 'Batal')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+l')
  await overlay.waitForText(/^Buka panduan Langkah/)
  await page.keyboard.press('Alt+l')
  await overlay.waitForText('Kembalikan ke pemohon')
  faultLine('R25 keys-in-card', {
    runs: text.length,
    harm: { leaked, garbled, notByKey: Math.abs(ticked - 1) },
    seen: { tabs: presses },
  })
})
