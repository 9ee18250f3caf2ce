import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ClockRule } from '#shared/schema/clock-rule.ts'
import type { Sop, Waktu } from '#shared/schema/sop.ts'
import { aCalendar, anOpenedCase, aSop } from '../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../test/walk-case.ts'
import { caseCard } from './case-card.ts'
import { serviceClock } from './service-clock.ts'

const calendar = compileCalendar(aCalendar(), [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const said = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at + 7 * 3_600_000).toISOString().slice(8, 16)

/** The example SOP (six hours a day, 2 hari in all) under a clock rule. */
function sopWith(clock: ClockRule, total: Partial<Waktu> = {}): Sop {
  const sop = aSop()
  const waktu = { value: 2, unit: 'hari' as const, original: '2 hari', ...total }
  return { ...sop, clock, total: { waktu } }
}

interface Day {
  /** When the berkas is opened, handed in, judged, and brought back after a return. */
  readonly opened?: string
  readonly handedIn?: string
  readonly judged?: string
  readonly outcome?: 'benar' | 'tidak-lengkap'
  readonly back?: string
}

function walked(sop: Sop, { opened = '23T08:00', handedIn, judged, outcome, back }: Day): CaseFile {
  let caseFile = anOpenedCase(sop, wib(opened))
  if (handedIn) caseFile = walkStep(sop, caseFile, { now: wib(handedIn) })
  if (judged) caseFile = walkStep(sop, caseFile, { outcomeId: outcome ?? 'benar', now: wib(judged) })
  if (back) caseFile = takeUpAgain(sop, caseFile, wib(back))
  return caseFile
}

const at = (sop: Sop, day: Day, now: string) =>
  serviceClock(walked(sop, day), { sop, calendar, now: wib(now).getTime() })

const completeAt = { step: 'periksa', outcome: 'benar' }
const returned: Day = { handedIn: '23T09:00', judged: '23T11:00', outcome: 'tidak-lengkap' }

describe('the time of the whole service', () => {
  test.each<[string, ClockRule, Day, string | undefined, string | undefined]>([
    ['begins with the receipt', {}, { handedIn: '23T10:00' }, '23T10:00', '25T15:00'],
    ['has not begun before it', {}, {}, undefined, undefined],
    [
      'after service hours begins with the next working day',
      {},
      { opened: '23T15:01', handedIn: '23T15:01' },
      '23T15:01',
      '26T15:00',
    ],
    [
      'at the closing is still in time',
      {},
      { opened: '23T15:00', handedIn: '23T15:00' },
      '23T15:00',
      '25T15:00',
    ],
    [
      'counts the day of receipt where the SOP says so',
      { dayOfReceipt: 'counted' },
      { handedIn: '23T10:00' },
      '23T10:00',
      '24T15:00',
    ],
    [
      'begins with the complete file where the SOP says so',
      { start: 'complete-file', completeAt },
      { handedIn: '23T10:00', judged: '24T09:00' },
      '24T09:00',
      '26T15:00',
    ],
    [
      'has not begun while the file is not found complete',
      { start: 'complete-file', completeAt },
      { handedIn: '23T10:00' },
      undefined,
      undefined,
    ],
    [
      'has not begun by a return either',
      { start: 'complete-file', completeAt },
      { ...returned, back: '24T09:00' },
      undefined,
      undefined,
    ],
    // Two hours with the applicant: Monday 11–12 and 13–14.
    ['stops at a return', {}, { ...returned, back: '23T14:00' }, '23T09:00', '26T10:00'],
    [
      'runs through a return where the SOP says so',
      { returnRule: 'runs' },
      { ...returned, back: '23T14:00' },
      '23T09:00',
      '25T15:00',
    ],
    [
      'begins anew after a return where the SOP says so',
      { returnRule: 'restarts' },
      { ...returned, back: '25T09:00' },
      '25T09:00',
      '27T15:00',
    ],
  ])('%s', (_what, clock, day, startedAt, due) => {
    const made = at(sopWith(clock), day, '27T12:00')
    expect([said(made.startedAt), said(made.parts?.due)]).toEqual([startedAt, due])
  })

  test.each([
    ['in service hours', '20T10:00', '20T10:00', '24T15:00'],
    // Friday after closing: Monday is the day of receipt, Tuesday and Wednesday are the two hari.
    ['after service hours, with the next working day', '20T15:01', '20T15:01', '25T15:00'],
  ])('begins with the letter that opened the berkas, received %s', (_what, receivedAt, startedAt, due) => {
    const sop = sopWith({})
    const opened = walked(sop, { opened: '24T09:00', handedIn: '24T09:00' })
    const caseFile = { ...opened, receivedAt: wib(receivedAt).toISOString() }
    const made = serviceClock(caseFile, { sop, calendar, now: wib('24T10:00').getTime() })
    expect([said(made.startedAt), said(made.parts?.due)]).toEqual([startedAt, due])
    const restarted = sopWith({ returnRule: 'restarts' })
    const again = { ...walked(restarted, { ...returned, back: '25T09:00' }), receivedAt: caseFile.receivedAt }
    const anew = serviceClock(again, { sop: restarted, calendar, now: wib('25T10:00').getTime() })
    expect(said(anew.startedAt)).toBe('25T09:00')
  })

  test('promises no date while the berkas is returned, unless it runs on', () => {
    expect(at(sopWith({}), returned, '24T08:00')).toMatchObject({ noDue: 'paused', used: 120 })
    expect(at(sopWith({ returnRule: 'restarts' }), returned, '24T08:00').noDue).toBe('paused')
    const running = at(sopWith({ returnRule: 'runs' }), returned, '24T09:00')
    expect([said(running.parts?.due), running.used]).toEqual(['25T15:00', 360])
  })

  test('in calendar days stands still by every hour', () => {
    const sop = sopWith({}, { unit: 'hari kalender' })
    const made = at(sop, { ...returned, back: '24T11:00' }, '25T08:00')
    expect([said(made.parts?.stated), said(made.parts?.due)]).toEqual(['25T23:59', '26T23:59'])
  })

  test('is provisional beyond the decreed days and has no date beyond the calendar', () => {
    const far = sopWith({}, { value: 40 })
    expect(at(far, { handedIn: '23T09:00' }, '23T10:00').parts?.provisional).toBe(true)
    const endless = sopWith({}, { value: 90, unit: 'bulan' })
    expect(at(endless, { handedIn: '23T09:00' }, '23T10:00')).toMatchObject({ noDue: 'beyond-calendar' })
  })

  test('is measured, and never zero, where the SOP states none', () => {
    const { total: _none, ...sop } = aSop()
    expect(at(sop, { handedIn: '23T09:00' }, '23T12:00')).toEqual({
      startedAt: wib('23T09:00').getTime(),
      pauses: [],
      used: 180,
    })
  })
})

describe('the card says whose rule a return falls under', () => {
  const cardOf = (sop: Sop, day: Day) =>
    caseCard(walked(sop, day), {
      sop,
      calendar,
      subjectOf: () => undefined,
      personOf: () => ({ name: '', jabatan: '' }),
      now: wib('23T12:00'),
    }).clock

  test.each<[string, ClockRule, Day, object]>([
    ['none stated', {}, returned, { returnRule: 'aturan-bawaan', onReturn: 'stops' }],
    ['stated', { returnRule: 'stops' }, returned, { returnRule: 'menurut-sop', onReturn: 'stops' }],
    ['stated to run', { returnRule: 'runs' }, {}, { returnRule: 'menurut-sop', onReturn: 'runs' }],
  ])('%s', (_what, clock, day, rule) => {
    expect(cardOf(sopWith(clock), day)).toMatchObject(rule)
  })

  test('of an outcome before the SOP’s', () => {
    const sop = sopWith({ returnRule: 'stops' })
    const steps = sop.steps.map((step) => ({
      ...step,
      ...(step.outcomes && {
        outcomes: step.outcomes.map((each) =>
          each.id === 'tidak-lengkap' ? { ...each, returnRule: 'runs' as const } : each,
        ),
      }),
    }))
    expect(cardOf({ ...sop, steps }, returned)).toMatchObject({
      returnRule: 'menurut-sop',
      onReturn: 'runs',
      dueAt: wib('25T15:00').toISOString(),
    })
  })
})
