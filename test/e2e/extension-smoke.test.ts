import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disposeLetter } from '#bridge/use-cases/letter/dispose-letter.ts'
import { registerLetter } from '#bridge/use-cases/letter/register-letter.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { pairPanel } from './pair-panel.ts'
import { type Overlay, reachOverlay } from './reach-overlay.ts'
import { accountOf, hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const AGUS = { name: 'Agus Pratama', nip: '199004182014021001' }
const pageOf = ({ nip }: { nip: string }) => `https://siasn-instansi.bkn.go.id/peremajaan/profil/pns/${nip}`

let office: Office
let panel: Page
let page: Page
let overlay: Overlay
let dewi: CaseCard

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  dewi = await openIpAsnCase(office.bridge, DEWI)
  await openIpAsnCase(office.bridge, AGUS)
  panel = await pairPanel(office, 'rina')
  page = await office.context.newPage()
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)))
  })
  await signInAsPerson(page, office.portals)
  await page.goto(pageOf(DEWI))
  overlay = await reachOverlay(page)
  await overlay.waitForText(DEWI.name)
})
afterAll(() => office?.close())

const events = () => office.bridge.ports.store.eventsOf('case', dewi.id)

describe('a page that is not on our side', () => {
  test('learns nothing of the extension and cannot enter the card', async () => {
    const found = await page.evaluate((id) => {
      const host = document.querySelector('langkah-panduan')
      return {
        hasHost: host !== null,
        root: host?.shadowRoot ?? null,
        inner: host?.innerHTML,
        heard: Reflect.get(window, 'heard') as string[],
        id: document.documentElement.outerHTML.includes(id),
        requests: performance
          .getEntriesByType('resource')
          .filter(({ name }) => !name.startsWith(location.origin)),
      }
    }, office.extensionId)
    expect(found).toEqual({ hasHost: true, root: null, inner: '', heard: [], id: false, requests: [] })
  })

  test('changes nothing with 200 forged events, and a person still can', async () => {
    const before = (await events()).length
    const box = await overlay.box()
    const sent = await page.evaluate(({ x, y, width, height }) => {
      const host = document.querySelector('langkah-panduan')
      let count = 0
      for (let step = 0; step < 20; step += 1) {
        const at = {
          clientX: x + width / 2,
          clientY: y + (height * step) / 20,
          bubbles: true,
          composed: true,
        }
        const target = document.elementFromPoint(at.clientX, at.clientY)
        for (const element of [host, target]) {
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
            element?.dispatchEvent(new MouseEvent(type, at))
            count += 1
          }
          element?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
          )
          count += 1
        }
      }
      return count
    }, box)
    expect(sent).toBe(200)
    await overlay.click('button', 'Selesaikan kegiatan')
    await overlay.waitForText('Kegiatan 2')
    await overlay.waitForText('Tercatat di kantor')
    const after = await events()
    expect(after.slice(before).map(({ type }) => type)).toEqual(['case.step-finished'])
  })

  test.each([
    ['takes the card away', () => document.querySelector('langkah-panduan')?.remove()],
    [
      'leaves only head and body',
      () => document.documentElement.replaceChildren(document.head, document.body),
    ],
  ])('that %s finds it back', async (_what, attack) => {
    await page.evaluate(attack)
    await overlay.waitForText('Kegiatan 2')
  })

  test('cannot end it with the event by which WXT ends a content script', async () => {
    await page.evaluate((id) => {
      const detail = { contentScriptName: 'overlay', messageId: 'forged' }
      document.dispatchEvent(new CustomEvent(`${id}:overlay:wxt:content-script-started`, { detail }))
    }, office.extensionId)
    await overlay.click('button', 'Selesaikan kegiatan')
    await overlay.waitForText('Kegiatan 3')
  })
})

test('another person clears the card at once, also where the address runs ahead of the page', async () => {
  office.portals.setTraps({ pushStateBeforeDom: { ms: 800 } })
  await page.getByLabel('Pindah ke NIP lain').fill(AGUS.nip)
  await page.getByRole('button', { name: 'Tampilkan Pegawai' }).click()
  await page.waitForURL(pageOf(AGUS))
  await overlay.waitForGone(DEWI.name)
  expect(await page.getByText(DEWI.nip).isVisible(), 'the page still shows the old person').toBe(true)
  await overlay.waitForText(AGUS.name)
  office.portals.setTraps({})
})

test('the field a person types in is never under the card', async () => {
  await page.goto(pageOf(DEWI))
  await overlay.waitForText(DEWI.name)
  const field = page.getByLabel('Pindah ke NIP lain')
  await field.focus()
  const at = await field.boundingBox()
  const card = await overlay.box()
  expect(at && (at.x + at.width < card.x || at.x > card.x + card.width)).toBe(true)
})

test('a click on the card opens the side panel', async () => {
  await overlay.click('button', 'Buka panel')
  const [worker] = office.context.serviceWorkers()
  await expect
    .poll(() =>
      worker?.evaluate(() =>
        Reflect.get(globalThis, 'chrome').runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }),
      ),
    )
    .toHaveLength(1)
})

describe('what the person is told of', () => {
  /** The worker of now: the browser ends it and starts it anew. */
  const worker = () => office.context.serviceWorkers().at(-1)
  const shown = () => worker()?.evaluate(() => Reflect.get(globalThis, 'chrome').notifications.getAll())
  const letterId = randomUUID()

  test('comes up on the desktop once, also after the worker was ended', async () => {
    const { ports } = office.bridge
    const [rina, bambang] = await Promise.all([accountOf(ports, 'rina'), accountOf(ports, 'bambang')])
    await registerLetter(ports, rina, {
      ...{ commandId: randomUUID(), letterId, sender: 'Dinas Kesehatan', number: '800/12' },
      ...{ series: 'surat-masuk', letterOn: '2026-11-20', perihal: 'Usul pensiun' },
    })
    const { card } = await disposeLetter(ports, bambang, {
      ...{ commandId: randomUUID(), letterId, to: 'rina', instructions: ['Siapkan'] },
      ...{ urgency: 'biasa', security: 'biasa' },
    })
    const id = `disposisi/disposisi:${card.disposisi[0]?.id}`
    await expect.poll(shown, { timeout: 10_000 }).toEqual({ [id]: true })
    const alarms = await worker()?.evaluate(() => Reflect.get(globalThis, 'chrome').alarms.getAll())
    expect(alarms).toMatchObject([{ name: 'wake', periodInMinutes: 1 }])

    await worker()?.evaluate((told) => Reflect.get(globalThis, 'chrome').notifications.clear(told), id)
    const cdp = await office.context.newCDPSession(panel)
    await cdp.send('ServiceWorker.enable')
    await cdp.send('ServiceWorker.stopAllWorkers')
    await panel.evaluate(() =>
      Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'newsForMe', data: {} }),
    )
    expect(await panel.evaluate(() => Reflect.get(globalThis, 'chrome').notifications.getAll())).toEqual({})
  })

  test('opens its letter in the panel; a NIP selected on a page is searched for on the board', async () => {
    const ask = (wanted: object) =>
      panel.evaluate(
        (value) => Reflect.get(globalThis, 'chrome').storage.session.set({ 'panel-wanted': value }),
        wanted,
      )
    await ask({ place: `#letters?surat=${letterId}` })
    await panel.getByRole('heading', { level: 1, name: 'Usul pensiun' }).waitFor()
    await ask({ search: DEWI.nip })
    await expect.poll(() => panel.getByRole('searchbox').inputValue()).toBe(DEWI.nip)
    await panel.locator('main').getByRole('button', { name: DEWI.name }).waitFor()
  })
})

test('what a page did while the server was away waits, is seen, and is sent once', async () => {
  const before = (await events()).length
  await office.stopBridge()
  await overlay.click('button', 'Selesaikan kegiatan')
  await overlay.waitForText('menunggu dikirim (1)')
  await overlay.waitForText('Kegiatan 4')
  await panel.getByText('1 perubahan di komputer ini menunggu dikirim.').waitFor()
  await panel.getByText('Terputus sejak').waitFor()
  await office.restartBridge()
  await overlay.waitForText('Tercatat di kantor')
  await panel.getByText('diperbarui').waitFor()
  expect((await events()).slice(before).map(({ type }) => type)).toEqual(['case.step-finished'])
})
