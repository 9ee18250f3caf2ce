import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { aCalendar, anOpenedCase, aSop } from '../../test/factories.ts'
import { walkStep } from '../../test/walk-case.ts'
import { advanceTimes, timesReach } from './advance-times.ts'
import { caseCard } from './case-card.ts'
import { type CaseTimes, caseTimes } from './case-times.ts'
import { caseTone } from './deadline-tone.ts'

const calendar = compileCalendar(aCalendar(), [])
const sop = aSop()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A surface moves its clocks on this often, and at once when a computer wakes. */
const TICK = 30_000
const wib = (time: string) => Date.parse(`2026-11-${time}:00+07:00`)
const received = wib('23T09:00')
const handedIn = walkStep(sop, anOpenedCase(sop, new Date(wib('23T08:00'))), { now: new Date(received) })

/** The berkas in its check of two jam, due at 11.00, as the server says it at an instant. */
function cardAt(now: number): CaseCard {
  return caseCard(handedIn, {
    sop,
    calendar,
    subjectOf: () => undefined,
    personOf: () => ({ name: '', jabatan: '' }),
    now: new Date(now),
  })
}

const timesAt = (made: number, now: number) => caseTimes(cardAt(made), calendar, now)

/** Seconds by which the figures of two clocks differ at most. */
function errorOf(shown: CaseTimes, right: CaseTimes): number {
  const figures = ({ minutes, step, service }: CaseTimes) => [
    minutes.office,
    minutes.applicant,
    step?.time?.used ?? 0,
    service?.time?.used ?? 0,
    (step?.due ?? 0) / MINUTE,
    (service?.due ?? 0) / MINUTE,
  ]
  const others = figures(right)
  return Math.max(...figures(shown).map((figure, at) => Math.abs(figure - (others[at] ?? 0)) * 60))
}

/** What a surface does at each tick: it moves on what it has, or asks the background where that does not reach. */
function paint(times: CaseTimes, made: number, now: number): CaseTimes {
  return timesReach(times, now) ? advanceTimes(times, now) : timesAt(made, now)
}

describe('after the clock of the computer', () => {
  const shown = timesAt(received, received + 10 * MINUTE)
  test.each<[string, number]>([
    ['slept for three hours', received + 10 * MINUTE + 3 * HOUR],
    ['slept for a week and more', received + 12 * 24 * HOUR],
    ['was put an hour ahead', received + 10 * MINUTE + HOUR],
    ['was put an hour back', received + 10 * MINUTE - HOUR],
    ['was put right by half a second', received + 10 * MINUTE - 500],
  ])('%s the next paint is right to the second', (_what, now) => {
    expect(errorOf(paint(shown, received, now), timesAt(now, now))).toBeLessThanOrEqual(1)
  })

  test('has slept past a deadline the first tick says so, within a minute of waking', () => {
    const before = timesAt(received, received)
    const due = before.step?.due ?? 0
    expect(caseTone(advanceTimes(before, due))).not.toBe('bad')
    expect(caseTone(advanceTimes(before, due + TICK))).toBe('bad')
    const woken = due + 2 * HOUR
    expect(caseTone(paint(before, received, woken + TICK))).toBe('bad')
    expect(TICK).toBeLessThanOrEqual(MINUTE)
  })
})

describe('in another zone of the computer', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each([
    ['Asia/Jakarta', -420],
    ['Asia/Makassar', -480],
    ['Asia/Jayapura', -540],
    ['America/New_York', 300],
  ])('%s the office’s clock is the same', (name, offset) => {
    const before = timesAt(received, wib('24T10:00'))
    process.env.TZ = name
    expect(new Date(wib('24T10:00')).getTimezoneOffset()).toBe(offset)
    expect(timesAt(received, wib('24T10:00'))).toEqual(before)
    expect(advanceTimes(timesAt(received, received), wib('24T10:00')).minutes).toEqual(before.minutes)
  })
})

test('500 timers through sleep, jumps and ticks in any order are right to the second at each paint', () => {
  const leap = fc.oneof(
    fc.constantFrom(TICK, 3 * HOUR, HOUR, -HOUR, 24 * HOUR),
    fc.integer({ min: 0, max: 6 * HOUR }),
  )
  fc.assert(
    fc.property(fc.array(leap, { minLength: 1, maxLength: 12 }), (leaps) => {
      let now = received
      let shown = timesAt(received, now)
      for (const each of leaps) {
        now = Math.max(received, now + each)
        shown = paint(shown, received, now)
        expect(errorOf(shown, timesAt(now, now))).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})
