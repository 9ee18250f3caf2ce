import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, Waktu } from '#shared/schema/sop.ts'
import { aCalendar, anOpenedCase, applied, aSop, people, uuid } from '../../test/factories.ts'
import { walkStep } from '../../test/walk-case.ts'
import { caseStanding } from './case-standing.ts'
import { explainCase } from './explain/explain-case.ts'
import { decideHoldCase } from './hold-case.ts'
import { targetDue } from './target-due.ts'

const stored = aCalendar()
const calendar = compileCalendar(stored, [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const time = (value: number, unit: Waktu['unit']): Waktu => ({ value, unit, original: `${value} ${unit}` })

/** The example SOP, with steps that must be done so long before the TMT. */
function before(times: Record<string, Waktu>): Sop {
  const base = aSop()
  const steps = base.steps.map((step) => {
    const dueBefore = times[step.id]
    return dueBefore ? { ...step, dueBefore } : step
  })
  return { ...base, steps, targetDate: { title: 'TMT pensiun' } }
}

const sop = before({ setuju: time(5, 'hari'), 'tanda-tangan': time(1, 'hari') })
/** In the check, handed in on a Monday; the TMT is on Wednesday of the week after. */
const inCheck: CaseFile = {
  ...walkStep(sop, anOpenedCase(sop, wib('23T08:00')), { now: wib('23T09:00') }),
  targetOn: '2026-12-02',
}
const sources = { sop, calendar, now: wib('23T10:00') }
const FIVE_DAYS_BEFORE = wib('25T15:00').toISOString()

test('of all steps that are still to come the one that is due first before the date', () => {
  expect(targetDue(inCheck, sources)).toEqual({
    ...{ stepId: 'setuju', kegiatan: 'Menyetujui hasil', dueBefore: { value: 5, unit: 'hari' } },
    ...{ dueAt: FIVE_DAYS_BEFORE, provisional: false },
  })
})

test.each<[string, CaseFile]>([
  ['without the date', { ...inCheck, targetOn: undefined } as unknown as CaseFile],
  ['when it is over', { ...inCheck, status: 'ended' }],
  ['beyond the calendar', { ...inCheck, targetOn: '2099-01-01' }],
  ['when the steps lie behind it', { ...inCheck, current: 'serah' }],
])('nothing is due %s', (_what, caseFile) => {
  expect(targetDue(caseFile, sources)).toBeUndefined()
})

test('an optional step to come presses nobody, the one that it stands in does', () => {
  const steps = sop.steps.map((step) => (step.id === 'setuju' ? { ...step, optional: true } : step))
  const optional = { ...sources, sop: { ...sop, steps } }
  expect(targetDue(inCheck, optional)?.stepId).toBe('tanda-tangan')
  expect(targetDue({ ...inCheck, current: 'setuju' }, optional)?.stepId).toBe('setuju')
})

describe('a list puts the berkas in order by it and finds it late', () => {
  const due = Date.parse(FIVE_DAYS_BEFORE)
  const held = applied(
    'case',
    inCheck,
    decideHoldCase(sop, inCheck, {
      command: {
        ...{ commandId: uuid(9), caseId: uuid(1000), reason: 'Menunggu ijazah' },
        waitsFor: 'applicant' as const,
      },
      actor: people.analis,
      now: wib('23T10:00'),
    }),
  )
  const returned = {
    ...walkStep(sop, inCheck, { outcomeId: 'tidak-sah', now: wib('23T11:00') }),
    targetOn: '2026-12-02',
  }

  test.each([
    ['held', held],
    ['returned', returned],
  ] as const)('also while it is %s: the date waits for nobody', (status, caseFile) => {
    expect(caseFile.status).toBe(status)
    expect(caseStanding(caseFile, sources)).toMatchObject({ due, lateFrom: due })
  })

  test('but by its own step, where that is due before', () => {
    const step = wib('23T11:00').getTime()
    expect(caseStanding(inCheck, sources)).toMatchObject({ due: step, lateFrom: step })
  })

  test('and where its own step has no time but the one before the date', () => {
    const only = before({ periksa: time(3, 'hari') })
    const steps = only.steps.map((step) =>
      step.id === 'periksa' ? { ...step, mutuBaku: { ...step.mutuBaku, waktu: undefined } } : step,
    ) as Sop['steps']
    const { total: _total, ...untimed } = only
    const lateFrom = wib('27T15:00').getTime()
    const standing = caseStanding(inCheck, { ...sources, sop: { ...untimed, steps } })
    expect(standing).toMatchObject({ due: lateFrom, lateFrom })
  })
})

test('"mengapa tenggat ini?" tells of the step to come, counted back from the date by its name', () => {
  const { ahead } = explainCase(inCheck, { sop, calendar, stored, now: sources.now.getTime() })
  expect(ahead).toMatchObject({ of: 'step', title: 'Menyetujui hasil', dueAt: FIVE_DAYS_BEFORE })
  expect(ahead?.sentences[0]).toContain('dihitung mundur dari TMT pensiun')
  expect(ahead?.sentences.join(' ')).toContain('Rabu, 25 November 2026 pukul 15.00 WIB')
  const own = explainCase(
    { ...inCheck, current: 'setuju' },
    { sop, calendar, stored, now: sources.now.getTime() },
  )
  expect(own.ahead).toBeUndefined()
})

test('a date that is not filled in is asked for while there is time, by the first step that needs it', () => {
  const { targetOn: _none, ...open } = inCheck
  const at = { sop, calendar, stored, now: sources.now.getTime() }
  const { ahead } = explainCase(open, at)
  expect(ahead).toMatchObject({ title: 'Menyetujui hasil', noDue: 'no-target-date' })
  expect(ahead).not.toHaveProperty('dueAt')
  expect(ahead?.sentences).toEqual([
    'Paling lambat 5 hari sebelum TMT pensiun, tetapi tanggal itu belum diisi.',
    'Isi dengan "langkah case target 0007/2026 TANGGAL".',
  ])
  expect(explainCase(open, { ...at, sop: aSop() }).ahead).toBeUndefined()
  expect(explainCase({ ...open, status: 'ended' }, at).ahead).toBeUndefined()
})
