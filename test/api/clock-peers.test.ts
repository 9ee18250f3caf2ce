import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCalendars, type ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import { dueAt } from '#shared/business-time/due-at.ts'
import { dueBefore } from '#shared/business-time/due-before.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { Duration, DurationUnit } from '#shared/schema/duration.ts'
import { dayjsPeer } from '../bench/clock/dayjs-peer.ts'
import type { DeadlineCase } from '../bench/clock/deadline-cases.ts'
import type { DeadlinePeer } from '../bench/clock/deadline-peer.ts'
import { momentPeer } from '../bench/clock/moment-peer.ts'
import { type SlowClock, slowClock } from './slow-clock.ts'

/** The peers reckon in the local time of the machine. */
process.env.TZ = 'Asia/Jakarta'
const WIB = 7 * 3_600_000
const CASES = 20_000
/** A moment costs a millisecond, ten times a dayjs: it is asked for this share of what it can answer. */
const MOMENT_SHARE = 5

const mix: readonly { unit: DurationUnit; most: number }[] = [
  { unit: 'menit', most: 480 },
  { unit: 'jam', most: 40 },
  { unit: 'hari', most: 60 },
  { unit: 'minggu', most: 8 },
  { unit: 'hari kalender', most: 90 },
  { unit: 'bulan', most: 6 },
]
const MINUTE = 60_000
const first = Date.parse('2024-01-01T00:00:00+07:00') / MINUTE
const last = Date.parse('2027-06-30T23:59:00+07:00') / MINUTE

/** Any minute of three and a half years: nights, breaks, holidays, cuti bersama and four Ramadans. */
const instant = fc.integer({ min: first, max: last }).map((minute) => minute * MINUTE)
const duration = fc
  .constantFrom(...mix)
  .chain(({ unit, most }) => fc.integer({ min: 1, max: most }).map((value): Duration => ({ value, unit })))
const always = { seed: 20_260_101, endOnFailure: true } as const

let wib: ShelvedCalendar
let loket: ShelvedCalendar
let peers: { readonly dayjs: DeadlinePeer; readonly moment: DeadlinePeer }
beforeAll(async () => {
  const { calendars } = await readCalendars('/nonexistent')
  const find = (id: string): ShelvedCalendar => {
    const found = calendars.find(({ calendar }) => calendar.id === id)
    if (!found) throw new Error(`the built-in calendar ${id} is missing`)
    return found
  }
  wib = find('perpres-21-2023-wib')
  loket = find('singkawang-loket')
  const missing: string[] = []
  const dayjs = await dayjsPeer(wib, (line) => missing.push(line))
  const moment = await momentPeer(wib, (line) => missing.push(line))
  if (!dayjs || !moment) throw new Error(missing.join('; '))
  peers = { dayjs, moment }
})

const slow = ({ calendar, holidaySets }: ShelvedCalendar): SlowClock => slowClock(calendar, holidaySets, WIB)

function oursOf({ compiled }: ShelvedCalendar, from: number, asked: Duration): number {
  const answer = dueAt(compiled, from, asked)
  if (!answer.ok) throw new Error(`no deadline for ${new Date(from).toISOString()}: ${answer.reason}`)
  return answer.due
}

/** As `expect` says it, a hundred times as fast: it is asked of every one of 20,000 cases. */
function same(theirs: number, ours: number, who: string): void {
  if (theirs === ours) return
  throw new Error(`${who} says ${new Date(theirs).toISOString()}, ours ${new Date(ours).toISOString()}`)
}

describe('deadlines', () => {
  test('are those of two libraries wherever they can answer, and of a clock that walks every minute', () => {
    const walked = slow(wib)
    const asked = { dayjs: 0, moment: 0, all: 0 }
    const ask = (name: 'dayjs' | 'moment', one: DeadlineCase): void => {
      if (!peers[name].canAnswer(one)) return
      asked[name] += 1
      same(peers[name].due(one), one.due, name)
    }
    fc.assert(
      fc.property(instant, duration, (from, wanted) => {
        const due = oursOf(wib, from, wanted)
        const one = { from, duration: wanted, due }
        asked.all += 1
        same(walked.due(from, wanted), due, 'the walking clock')
        // Neither has calendar days of this kind.
        if (wanted.unit === 'hari kalender') return
        ask('dayjs', one)
        if (asked.all % MOMENT_SHARE === 0) ask('moment', one)
      }),
      { ...always, numRuns: CASES },
    )
    expect(asked.all).toBe(CASES)
    expect(asked.dayjs).toBeGreaterThan(CASES / 2)
    expect(asked.moment).toBeGreaterThan(CASES / 2 / MOMENT_SHARE)
  }, 120_000)

  test('by the counter hours of Singkawang are those of the walking clock too', () => {
    const walked = slow(loket)
    fc.assert(
      fc.property(instant, duration, (from, wanted) => {
        expect(oursOf(loket, from, wanted)).toBe(walked.due(from, wanted))
      }),
      { ...always, numRuns: 4000 },
    )
  })
})

describe('working time', () => {
  test('between two minutes is that of the walking clock', () => {
    const walked = slow(wib)
    const length = fc.integer({ min: 0, max: 20 * 1440 })
    fc.assert(
      fc.property(instant, length, (from, minutes) => {
        const to = from + minutes * MINUTE
        const ours = workingMinutesBetween(wib.compiled, from, to)
        expect(ours).toMatchObject({ ok: true, minutes: walked.minutesBetween(from, to) })
      }),
      { ...always, numRuns: 2000 },
    )
  })

  test('counted back is the last minute that still leaves as much', () => {
    const walked = slow(wib)
    const minutes = fc.integer({ min: 1, max: 2400 })
    // The first days of the calendar have nothing before them.
    const later = instant.filter((at) => at > (first + 30 * 1440) * MINUTE)
    fc.assert(
      fc.property(later, minutes, (before, value) => {
        const answer = dueBefore(wib.compiled, before, { value, unit: 'menit' })
        if (!answer.ok) throw new Error(answer.reason)
        expect(walked.minutesBetween(answer.due, before)).toBe(value)
        expect(walked.minutesBetween(answer.due + MINUTE, before)).toBeLessThan(value)
      }),
      { ...always, numRuns: 1000 },
    )
  })
})
