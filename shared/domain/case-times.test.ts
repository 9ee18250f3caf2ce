import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { aCalendar, anOpenedCase, aSop } from '../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../test/walk-case.ts'
import { advanceTimes } from './advance-times.ts'
import { caseCard } from './case-card.ts'
import { type CaseTimes, caseTimes } from './case-times.ts'
import { caseTone } from './deadline-tone.ts'

const calendar = compileCalendar(aCalendar(), [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)

/** The example SOP (2 hari in all) with this time for the check of the berkas, which begins at `from`. */
function cardAt(now: string, { waktu, from = '23T08:00' }: { waktu: Duration; from?: string }): CaseCard {
  const sop = sopWith(waktu)
  const handedIn = walkStep(sop, anOpenedCase(sop, wib(from)), { now: wib(from) })
  return cardOf(handedIn, sop, now)
}

function sopWith(waktu: Duration) {
  const sop = aSop()
  const steps = sop.steps.map((step) =>
    step.id === 'periksa'
      ? { ...step, mutuBaku: { ...step.mutuBaku, waktu: { ...waktu, original: '-' } } }
      : step,
  )
  return { ...sop, steps }
}

function cardOf(
  caseFile: Parameters<typeof caseCard>[0],
  sop: ReturnType<typeof aSop>,
  now: string,
): CaseCard {
  return caseCard(caseFile, {
    sop,
    calendar,
    subjectOf: () => undefined,
    personOf: () => ({ name: '', jabatan: '' }),
    now: wib(now),
  })
}

const times = (card: CaseCard, now: string) => caseTimes(card, calendar, wib(now).getTime())

describe('the time of a step', () => {
  const card = cardAt('23T08:00', { waktu: { value: 2, unit: 'jam' } })
  test.each([
    ['23T09:29', 89, 'ok'],
    ['23T09:30', 90, 'warn'],
    ['23T10:00', 120, 'warn'],
    ['23T10:01', 121, 'bad'],
  ])('at %s %d of its 120 working minutes are used: %s', (now, used, tone) => {
    const made = times(card, now)
    expect(made.step?.time).toMatchObject({ total: 120, used })
    expect(caseTone(made)).toBe(tone)
  })

  test('is not used by a night, and a night makes nothing pressing', () => {
    const late = cardAt('23T14:00', { waktu: { value: 2, unit: 'jam' }, from: '23T14:00' })
    const morning = times(late, '24T07:59')
    expect(morning.step).toMatchObject({ due: wib('24T09:00').getTime(), time: { total: 120, used: 60 } })
    expect(caseTone(morning)).toBe('ok')
  })

  test('of less than an hour is measured and never alarms', () => {
    const short = cardAt('23T08:00', { waktu: { value: 30, unit: 'menit' } })
    const after = times(short, '23T09:00')
    expect(after.step?.time).toMatchObject({ total: 30, used: 60 })
    expect(caseTone(after)).toBe('ok')
  })

  test('of calendar days counts every hour', () => {
    const calm = cardAt('23T08:00', { waktu: { value: 2, unit: 'hari kalender' } })
    expect(times(calm, '24T08:00').step?.time?.used).toBe(1440)
  })

  test.each([
    ['23T10:00', 3],
    ['23T20:00', 2],
    ['25T14:00', 1],
    ['25T16:00', 0],
    ['26T16:00', -1],
  ])('of two hari has at %s %d closings to come', (now, closings) => {
    const days = cardAt('23T08:00', { waktu: { value: 2, unit: 'hari' } })
    expect(times(days, now).step?.time?.closings).toBe(closings)
  })
})

describe('the time of the whole service', () => {
  const sop = aSop()
  const opened = anOpenedCase(sop, wib('23T08:00'))
  const inCheck = walkStep(sop, opened, { now: wib('23T10:00') })
  const returned = walkStep(sop, inCheck, { outcomeId: 'tidak-lengkap', now: wib('23T12:00') })

  test('has not begun before the office has received the berkas', () => {
    const waiting = cardOf(opened, sop, '23T08:00')
    expect(times(waiting, '24T09:00')).toMatchObject({
      owner: 'applicant',
      minutes: { applicant: 420, office: 0 },
      service: { runs: false, noDue: 'not-started' },
    })
    expect(times(waiting, '24T09:00').service).not.toHaveProperty('due')
  })

  test('stands still while it is not the office’s', () => {
    const steps = sop.steps.map((step) =>
      step.id === 'disposisi' ? { ...step, clock: 'outside' as const } : step,
    )
    const outside = { ...sop, steps }
    const sent = ['benar', undefined].reduce(
      (caseFile, outcomeId) => walkStep(outside, caseFile, { outcomeId, now: wib('23T12:00') }),
      inCheck,
    )
    const left = (made: string, now: string) => {
      const { total = 0, used = 0 } = times(cardOf(sent, outside, made), now).service?.time ?? {}
      return total - used
    }
    expect(sent.current).toBe('disposisi')
    expect(left('23T12:00', '24T09:00')).toBe(left('23T12:00', '23T12:00'))
    expect(left('24T09:00', '24T09:00')).toBe(left('23T12:00', '23T12:00'))
  })

  test('goes on in the office’s hands, wherever the card was made', () => {
    const at = (made: string) => times(cardOf(inCheck, sop, made), '24T09:00').service
    expect(at('23T10:00')).toEqual(at('24T08:30'))
    // 2 hari from the receipt on Monday: Wednesday 15.00.
    expect(at('23T10:00')).toMatchObject({ due: wib('25T15:00').getTime(), time: { total: 960, used: 300 } })
  })

  test('has no deadline while the case is returned; the applicant’s time is counted apart', () => {
    const made = times(cardOf(returned, sop, '23T12:00'), '23T15:00')
    expect(made).toMatchObject({ status: 'returned', minutes: { office: 120, applicant: 240 } })
    expect([made.step, made.service]).toEqual([undefined, undefined])
    const back = takeUpAgain(sop, returned, wib('24T08:00'))
    expect(times(cardOf(back, sop, '24T08:00'), '24T09:00').minutes).toMatchObject({ applicant: 240 })
  })
})

test('without its calendar no time is measured, and the due moment still stands', () => {
  const card = cardAt('23T08:00', { waktu: { value: 2, unit: 'jam' } })
  const made = caseTimes(card, undefined, wib('23T09:45').getTime())
  expect(made.step).toEqual({
    waktu: { value: 2, unit: 'jam' },
    due: wib('23T10:00').getTime(),
    provisional: false,
    runs: true,
  })
  expect(caseTone(made)).toBe('ok')
  expect(caseTone(advanceTimes(made, wib('23T10:01').getTime()))).toBe('bad')
})

test('clocks that are moved on without the calendar show what the calendar would', () => {
  const minute = fc.integer({ min: 0, max: 5 * 24 * 60 })
  const unit = fc.constantFrom<Duration['unit']>('menit', 'jam', 'hari', 'minggu', 'hari kalender')
  fc.assert(
    fc.property(minute, minute, unit, (first, more, each) => {
      const card = cardAt('23T08:00', { waktu: { value: 2, unit: each } })
      const begin = wib('23T08:00').getTime() + first * 60_000
      const end = begin + more * 60_000
      expect(figures(advanceTimes(caseTimes(card, calendar, begin), end))).toEqual(
        figures(caseTimes(card, calendar, end)),
      )
    }),
    { numRuns: 200 },
  )
})

/** Rounded: sums of minutes differ by the order in which they were added. */
function figures({ hours: ahead, ...made }: CaseTimes): unknown {
  const shown = { ...made, opens: ahead.spans[0]?.[1] }
  return JSON.parse(
    JSON.stringify(shown, (_key, value) => (typeof value === 'number' ? Math.round(value) : value)),
  )
}
