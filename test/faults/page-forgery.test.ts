import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachOverlay } from '../e2e/reach-overlay.ts'
import { faultLine } from './fault-line.ts'
import { type DeskSession, type MarkDesk, startMarkDesk } from './mark-desk.ts'
import { spyOnScripts } from './spy-on-scripts.ts'
import { reachTickBox } from './tick-box.ts'

const FORGED = 250
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
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647'
  })
  await tick.clickAndGo()
  await page.evaluate(() => {
    document.querySelector('#cover')?.remove()
    document.querySelector('langkah-panduan')?.remove()
  })
  await overlay.waitForText(CANARY)
  const covered = (await desk.verdictsOf(person)).length + (await session.waiting()) - transitions

  await (await reachTickBox(page)).click()
  await desk.drained(session)
  const byPerson = (await desk.verdictsOf(person)).length - transitions - covered

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
