import { expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import { Calendar } from '#shared/schema/calendar.ts'
import { anOpenedCase, aSop } from '../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../test/walk-case.ts'
import { caseCard } from './case-card.ts'
import { caseClocks } from './case-clocks.ts'

const hours = [{ from: '08:00', to: '12:00' }]
const calendar = compileCalendar(
  Calendar.parse({
    id: 'pagi',
    version: 1,
    title: 'Pagi saja',
    timeZone: 'Asia/Jakarta',
    basis: 'contoh',
    decreedUntil: '2026-12-31',
    regimes: [
      {
        id: 'pagi',
        from: '2026-01-01',
        decree: 'contoh',
        week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
      },
    ],
  }),
  [],
)
const sop = aSop()
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)

test('each clock counts its own working time, whatever the night and the weekend do', () => {
  const opened = anOpenedCase(sop, wib('23T08:00'))
  const handedIn = walkStep(sop, opened, { now: wib('23T09:00') })
  const returned = walkStep(sop, handedIn, { outcomeId: 'tidak-lengkap', now: wib('23T11:00') })
  const back = takeUpAgain(sop, returned, wib('24T09:00'))
  const at = (time: string) => caseClocks(back, { sop, calendar, now: wib(time).getTime() })

  expect(at('24T10:00')).toMatchObject({
    running: 'office',
    minutes: { applicant: 180, office: 180, outside: 0 },
  })
  expect(at('25T07:00').minutes.office).toBe(300)
  // 2 hari from the receipt on Monday would be Wednesday noon; two hours lay with the applicant since.
  expect(at('24T10:00').service.parts).toEqual({
    stated: wib('25T12:00').getTime(),
    due: wib('26T10:00').getTime(),
    provisional: false,
  })

  const waiting = caseClocks(returned, { sop, calendar, now: wib('23T12:00').getTime() })
  expect(waiting).toMatchObject({ running: 'applicant', minutes: { office: 120, applicant: 120 } })
  expect(waiting.service).toMatchObject({ noDue: 'paused', startedAt: wib('23T09:00').getTime() })
  expect(waiting.service.parts).toBeUndefined()
})

test('the card shows the step with its deadline, and names only through its sources', () => {
  const handedIn = walkStep(sop, anOpenedCase(sop, wib('23T08:00')), { now: wib('23T11:00') })
  const sources = {
    sop,
    calendar,
    subjectOf: (id: string) => (id.startsWith('person:') ? { name: 'Budi Santoso' } : undefined),
    personOf: (id: string) => ({ name: `nama ${id}`, jabatan: 'Analis' }),
    now: wib('23T12:00'),
  }
  const card = caseCard(handedIn, sources)
  expect(card).toMatchObject({
    number: '0007/2026',
    applicant: { kind: 'asn', name: 'Budi Santoso' },
    current: {
      id: 'periksa',
      doers: ['contoh/analis', 'contoh/jafung'],
      dueAt: wib('24T09:00').toISOString(),
    },
    clock: { running: 'office', officeMinutes: 60, returnRule: 'aturan-bawaan' },
  })
  expect(card.steps.slice(0, 3).map(({ state }) => state)).toEqual(['done', 'current', 'waiting'])
  expect(caseCard(walkStep(sop, handedIn, { outcomeId: 'benar' }), sources).current).not.toHaveProperty(
    'dueAt',
  )
  expect(caseCard(handedIn, { ...sources, subjectOf: () => undefined }).applicant).toEqual({ kind: 'asn' })
})
