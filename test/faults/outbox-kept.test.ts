import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type DeskSession, type MarkDesk, type MarkedPerson, startMarkDesk } from './mark-desk.ts'
import { seeded } from './seeded.ts'
import type { TickBox } from './tick-box.ts'

const marks = faultRuns({ short: 24, full: 2_000 })
const stops = faultRuns({ short: 5, full: 200 })
const kills = faultRuns({ short: 1, full: 60 })
/** A card that shows what was done later than this feels broken; of a few marks on a busy computer it says little. */
const SHOWN_MS = faultRuns({ short: 2_000, full: 200 })

let desk: MarkDesk
beforeAll(async () => {
  desk = await startMarkDesk(2)
}, 120_000)
afterAll(() => desk?.close())

const verdictOf = async (box: TickBox) => ((await box.isTicked()) ? 'ada' : 'belum')

/** Ends the service worker, as the browser does after half a minute, but now. */
async function stopperOf({ context, panel }: DeskSession): Promise<() => Promise<void>> {
  const cdp = await context.newCDPSession(panel)
  await cdp.send('ServiceWorker.enable')
  return async () => {
    await cdp.send('ServiceWorker.stopAllWorkers')
  }
}

/** What the office has beyond or short of what the card showed as done. */
async function judge(
  person: MarkedPerson,
  shown: readonly string[],
): Promise<{ lost: number; doubled: number }> {
  const kept = await desk.verdictsOf(person)
  const repeated = kept.filter((verdict, at) => verdict === kept[at - 1]).length
  expect(kept.slice(0, shown.length), 'in the order of the doing').toEqual(shown)
  return {
    lost: Math.max(0, shown.length - kept.length),
    doubled: repeated + Math.max(0, kept.length - shown.length),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
}

test(`R9 ${marks} marks while the worker is ended ${stops} times`, async () => {
  const random = seeded(9)
  const [person] = desk.people
  if (!person) throw new Error('nobody to mark')
  const session = await desk.launch()
  const stop = await stopperOf(session)
  const box = await session.goTo(person)
  const shown: string[] = []
  const times: number[] = []
  let stopped = 0
  for (let count = 0; count < marks; count++) {
    const left = stops - stopped
    const isStopped = random() * (marks - count) < left
    // Before the click, while it is answered, or right after.
    const when = Math.floor(random() * 3)
    if (isStopped && when === 0) await stop()
    const clicked = box.click()
    if (isStopped && when === 1) await stop()
    const time = await clicked
    if (isStopped && when === 2) await stop()
    if (isStopped) stopped += 1
    if (time === undefined) continue
    times.push(time)
    shown.push(await verdictOf(box))
  }
  const since = performance.now()
  await desk.drained(session)
  const drainedMs = Math.round(performance.now() - since)
  const { lost, doubled } = await judge(person, shown)
  await session.close()
  const p95Ms = quantile(times, 0.95)
  faultLine('R9 marks-worker-stopped', {
    runs: marks,
    harm: { lost, doubled, unanswered: marks - times.length, slow: p95Ms > SHOWN_MS ? 1 : 0 },
    seen: { stops: stopped, p50Ms: quantile(times, 0.5), p95Ms, drainedMs },
  })
})

test(`R9 ${kills} kills of the whole browser between and amid marks`, async () => {
  const random = seeded(60)
  const person = desk.people[1]
  if (!person) throw new Error('nobody to mark')
  const shown: string[] = []
  let amid = 0
  for (let count = 0; count < kills; count++) {
    const session = await desk.launch()
    const box = await session.goTo(person)
    const now = await verdictOf(box)
    // A mark that was under way when the browser died is either kept or not; the next start tells.
    if (now !== (shown.at(-1) ?? 'belum')) {
      shown.push(now)
      amid += 1
    }
    for (let more = 1 + Math.floor(random() * 5); more > 0; more--) {
      if ((await box.click()) !== undefined) shown.push(await verdictOf(box))
    }
    const dying = random() < 0.7 ? box.clickAndGo().catch(() => undefined) : undefined
    await session.kill()
    await dying
  }
  const session = await desk.launch()
  const box = await session.goTo(person)
  await desk.drained(session)
  const now = await verdictOf(box)
  if (now !== shown.at(-1)) shown.push(now)
  const { lost, doubled } = await judge(person, shown)
  await session.close()
  faultLine('R9 marks-browser-killed', {
    runs: kills,
    harm: { lost, doubled },
    seen: { marks: shown.length, keptAmid: amid },
  })
})
