import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pairPanel } from '../e2e/pair-panel.ts'
import { type Overlay, reachOverlay } from '../e2e/reach-overlay.ts'
import { hireStaff, openIpAsnCase } from '../e2e/staff.ts'
import { type Office, startOffice } from '../e2e/start-office.ts'
import { hosts } from '../portals/hosts.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'
import { type SpaMove, spaPage } from './spa-page.ts'
import { until } from './until.ts'

const moves = faultRuns({ short: 45, full: 500 })
const SLOWEST_MS = faultRuns({ short: 300, full: 5_000 })
/** A card later than this after the page has drawn is late. */
const SHOWN_MS = 500
const people = [
  { name: 'Dewi Lestari', nip: '199207252015032003' },
  { name: 'Agus Pratama', nip: '199004182014021001' },
  { name: 'Sari Utami', nip: '198811302011011004' },
]
const kinds = [
  ...(['push', 'replace', 'push', 'hash', 'back', 'forward', 'cancelled', 'redirect', 'reload'] as const),
  'bfcache',
] as const
const origin = `https://${hosts.siasn}`
const pathOf = ({ nip }: { nip: string }) => `/peremajaan/profil/pns/${nip}`
const paths = ['/tampilanData', '/lain', ...people.map(pathOf)]

let office: Office
let page: Page
let overlay: Overlay
beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  for (const person of people) await openIpAsnCase(office.bridge, person)
  await pairPanel(office, 'rina')
  page = await office.context.newPage()
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: spaPage }))
  await page.goto(`${origin}${paths[2]}`)
  overlay = await reachOverlay(page)
}, 120_000)
afterAll(() => office?.close())

/** Who of the three the card names now. */
async function named(): Promise<string[]> {
  const said = await overlay.text()
  return people.filter(({ name }) => said.includes(name)).map(({ name }) => name)
}

function personOf(path: string): string[] {
  return people.filter((each) => pathOf(each) === path).map(({ name }) => name)
}

const address = (): Promise<string> => page.evaluate(() => location.pathname).catch(() => '')

const cards = (): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('langkah-panduan').length).catch(() => 0)

/** The address that the browser committed, once the page has drawn it. */
function drawn(): Promise<string> {
  return until('the page to draw its address', async () => {
    const [path, title] = await page
      .evaluate(() => [location.pathname, document.title] as const)
      .catch(() => ['', 'on the way'] as const) // the document was left while it was asked
    return path === title ? path : undefined
  })
}

async function make(move: SpaMove): Promise<void> {
  await page
    .evaluate((asked) => (Reflect.get(window, 'move') as (move: SpaMove) => void)(asked), move)
    .catch(() => undefined) // the move itself may end the document that was asked to make it
}

test(`R21 ${moves} moves of a page: the card is of the person of the committed address, or of nobody`, async () => {
  const random = seeded(21)
  let wrong = 0
  let doubled = 0
  let late = 0
  let slowest = 0
  const made = new Set<string>()
  for (let count = 0; count < moves; count++) {
    const kind = kinds[count % kinds.length] ?? 'push'
    const path = paths[Math.floor(random() * paths.length)] ?? '/lain'
    const before = new URL(page.url()).pathname
    await make({ kind, path, delayMs: SLOWEST_MS * random() ** 2 })
    made.add(kind)
    // While the page is under way: nobody whom the address does not name.
    const [from, early, to] = [await address(), await named(), await address()]
    if (from === to && early.some((name) => !personOf(from).includes(name))) wrong += 1
    const committed = await drawn()
    const ready = performance.now()
    let notYet = ready
    if (kind === 'cancelled' && committed !== before) wrong += 1
    await until(`the card of ${committed} after ${kind}`, async () => {
      const asked = performance.now()
      const [now, count] = [await named(), await cards()]
      if (count > 1) doubled += 1
      if (count > 0 && now.join() === personOf(committed).join()) return true
      notYet = asked
      return undefined
    })
    // It came after the last look that did not see it: how long a look takes on a busy computer does not count.
    if (notYet - ready > SHOWN_MS) late += 1
    slowest = Math.max(slowest, performance.now() - ready)
  }
  expect(made.size).toBe(new Set(kinds).size)
  faultLine('R21 navigation', {
    runs: moves,
    harm: { wrong, doubled, late },
    seen: { slowestMs: Math.round(slowest) },
  })
}, 1_800_000)
