import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, Waktu } from '#shared/schema/sop.ts'
import { aCalendar, anOpenedCase, aSop } from '../../test/factories.ts'
import { walkStep } from '../../test/walk-case.ts'
import { stepClock } from './step-clock.ts'
import { stepById } from './step-flow.ts'

const calendar = compileCalendar(aCalendar(), [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const said = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at + 7 * 3_600_000).toISOString().slice(5, 16)
const time = (value: number, unit: Waktu['unit']): Waktu => ({ value, unit, original: `${value} ${unit}` })

interface Given {
  readonly waktu?: Waktu
  readonly dueBefore?: Waktu
  readonly targetOn?: string
  readonly clock?: CaseFile['clock']
}

/** The check of the berkas, begun on Monday at 10.00, as it stands on Tuesday at 09.00. */
function checkClock({ waktu, dueBefore, targetOn, clock }: Given) {
  const base = aSop()
  const sop: Sop = {
    ...base,
    steps: base.steps.map(({ mutuBaku: { waktu: _own, ...mutuBaku }, ...step }) => ({
      ...step,
      ...(dueBefore && { dueBefore }),
      mutuBaku: { ...mutuBaku, ...(waktu && { waktu }) },
    })),
  }
  const handedIn = walkStep(sop, anOpenedCase(sop, wib('23T08:00')), { now: wib('23T10:00') })
  const caseFile = { ...handedIn, ...(targetOn && { targetOn }), ...(clock && { clock }) }
  const step = stepById(sop, 'periksa')
  if (!step) throw new Error('the example SOP has no check')
  return stepClock(caseFile, { sop, step, calendar, now: wib('24T09:00').getTime() })
}

const heldFrom11 = (to?: string): CaseFile['clock'] => [
  { owner: 'office', from: wib('23T10:00').toISOString(), to: wib('23T11:00').toISOString() },
  {
    owner: 'outside',
    from: wib('23T11:00').toISOString(),
    ...(to && { to: wib(to).toISOString() }),
  },
  ...(to ? [{ owner: 'office' as const, from: wib(to).toISOString() }] : []),
]

describe('the time of a step', () => {
  test.each<[string, Given, object]>([
    ['of none has no deadline', {}, {}],
    ['by its own time', { waktu: time(4, 'jam') }, { by: 'waktu', due: '11-23T15:00' }],
    [
      'counts the day of receipt where this time alone says so',
      { waktu: { ...time(1, 'hari'), dayOfReceipt: 'counted' } },
      { by: 'waktu', due: '11-23T15:00' },
    ],
    [
      'moves on by a hold',
      { waktu: time(4, 'jam'), clock: heldFrom11('23T14:00') },
      { by: 'waktu', due: '11-24T10:00' },
    ],
    [
      'has no date while it is held',
      { waktu: time(4, 'jam'), clock: heldFrom11() },
      { by: 'waktu', noDue: 'paused' },
    ],
    [
      'before the target date',
      { dueBefore: time(3, 'hari'), targetOn: '2026-12-02' },
      { by: 'target', due: '11-27T15:00' },
    ],
    [
      'before a target date in months',
      { dueBefore: time(1, 'bulan'), targetOn: '2026-12-31' },
      { by: 'target', due: '11-30T23:59' },
    ],
    [
      'that is earlier than the one before the target date',
      { waktu: time(1, 'hari'), dueBefore: time(3, 'hari'), targetOn: '2026-12-31' },
      { by: 'waktu', due: '11-24T15:00' },
    ],
    [
      'that is later than the one before the target date',
      { waktu: time(2, 'minggu'), dueBefore: time(3, 'hari'), targetOn: '2026-12-02' },
      { by: 'target', due: '11-27T15:00' },
    ],
    [
      'before a target date that is not filled in',
      { dueBefore: time(3, 'hari') },
      { by: 'target', noDue: 'no-target-date' },
    ],
    [
      'before a target date beyond the calendar',
      { dueBefore: time(3, 'hari'), targetOn: '2099-12-31' },
      { by: 'target', noDue: 'beyond-calendar' },
    ],
    ['beyond the calendar', { waktu: time(99, 'bulan') }, { by: 'waktu', noDue: 'beyond-calendar' }],
  ])('%s', (_what, given, expected) => {
    const { by, noDue, parts } = checkClock(given)
    const made = { by, noDue, due: said(parts?.due) }
    expect(made).toEqual({ by: undefined, noDue: undefined, due: undefined, ...expected })
  })

  test('is provisional where days between it and the target are not decreed', () => {
    const { parts } = checkClock({ dueBefore: time(3, 'hari'), targetOn: '2027-01-06' })
    expect(parts?.provisional).toBe(true)
  })
})
