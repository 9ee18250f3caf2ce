import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachOverlay } from '../e2e/reach-overlay.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type DeskSession, type MarkDesk, type MarkedPerson, startMarkDesk } from './mark-desk.ts'

const people = faultRuns({ short: 2, full: 20 })
const restarts = faultRuns({ short: 2, full: 5 })
/** Of each person in each life of the browser. */
const marksEach = faultRuns({ short: 3, full: 20 })
const HOUR_MS = 3_600_000
const DRAINED_MS = 60_000
const ROOM_BYTES = 10_485_760

let desk: MarkDesk
/** The life of the browser that goes on. */
let session: DeskSession
beforeAll(async () => {
  desk = await startMarkDesk(people)
}, 120_000)
afterAll(() => desk?.close())

/** What the card of each person showed as kept, in its order. */
const shown = new Map<MarkedPerson, string[]>()

async function mark(session: DeskSession, person: MarkedPerson, times: number): Promise<void> {
  const box = await session.goTo(person)
  const own = shown.get(person) ?? []
  shown.set(person, own)
  for (let more = times; more > 0; more--) {
    const after = await box.click()
    expect(after, 'the card answers while the bridge is away').toBeDefined()
    own.push((await box.isTicked()) ? 'ada' : 'belum')
  }
}

/** The clock of the worker goes wrong by so much, until the worker ends. */
async function setClock({ context }: DeskSession, wrongMs: number): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((ms) => {
    const scope = globalThis as unknown as { trueDate?: DateConstructor; Date: DateConstructor }
    scope.trueDate ??= Date
    const True = scope.trueDate
    scope.Date = class extends True {
      constructor(...args: [] | [string | number]) {
        if (args.length === 0) super(True.now() + ms)
        else super(args[0])
      }
      static override now = () => True.now() + ms
    } as DateConstructor
  }, wrongMs)
}

/** Fills the extension's storage up to this share; 0 empties it of what was put there. */
async function fill({ panel }: DeskSession, share: number): Promise<void> {
  await panel.evaluate(async (bytes) => {
    const { local } = Reflect.get(globalThis, 'chrome').storage
    await local.remove('ballast')
    const missing = bytes - (await local.getBytesInUse(null))
    if (missing > 0) await local.set({ ballast: 'x'.repeat(missing) })
  }, share * ROOM_BYTES)
}

test(`R10 a day without the bridge, ${people * restarts * marksEach} marks over ${restarts} lives of the browser`, async () => {
  session = await desk.launch()
  // Whose page was opened while the bridge was there is known without it.
  for (const person of desk.people) await session.goTo(person)
  await desk.stopBridge()
  for (let life = 0; life < restarts; life++) {
    session = await desk.launch()
    for (const [at, person] of desk.people.entries()) {
      await setClock(session, at % 2 === 0 ? 2 * HOUR_MS : -2 * HOUR_MS)
      await mark(session, person, marksEach)
    }
  }
  const made = people * restarts * marksEach
  const waiting = await session.waiting()
  await desk.startBridge()
  const since = performance.now()
  await desk.drained(session)
  const drainedMs = Math.round(performance.now() - since)

  let lost = 0
  let doubled = 0
  let misplaced = 0
  for (const [person, own] of shown) {
    const kept = await desk.verdictsOf(person)
    lost += Math.max(0, own.length - kept.length)
    doubled += Math.max(0, kept.length - own.length)
    misplaced += kept.join() === own.join() ? 0 : 1
  }
  faultLine('R10 bridge-away-for-a-day', {
    runs: made,
    harm: { lost: lost + made - waiting, doubled, misplaced, slow: drainedMs > DRAINED_MS ? 1 : 0 },
    seen: { restarts, waiting, drainedMs },
  })
})

test('R10 a computer that is almost full says so, and a full one takes in nothing that it cannot keep', async () => {
  const [person] = desk.people
  if (!person) throw new Error('nobody to mark')
  await desk.stopBridge()
  const box = await session.goTo(person)
  const overlay = await reachOverlay(session.page)
  await box.click()
  expect(await overlay.text()).not.toContain('hampir penuh')

  await fill(session, 0.81)
  await box.click()
  await overlay.waitForText('Tempat di komputer ini hampir penuh')
  await session.panel.getByText('Tempat di komputer ini hampir penuh').waitFor()
  const before = await session.waiting()

  await fill(session, 0.951)
  const ticked = await box.isTicked()
  await box.clickAndGo()
  await overlay.waitForText('Tempat di komputer ini penuh, jadi ini tidak dicatat.')
  const silent = (await box.isTicked()) === ticked ? 0 : 1
  const taken = (await session.waiting()) - before

  await fill(session, 0)
  await box.click()
  await desk.startBridge()
  await desk.drained(session)
  const kept = await desk.verdictsOf(person)
  const repeated = kept.filter((verdict, at) => verdict === kept[at - 1]).length
  const expected = (shown.get(person)?.length ?? 0) + 3
  faultLine('R10 storage-full', {
    runs: 3,
    harm: { silent, taken, repeated, lost: Math.abs(expected - kept.length) },
  })
})
