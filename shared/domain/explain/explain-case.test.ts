import { expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, Waktu } from '#shared/schema/sop.ts'
import { aCalendar, anOpenedCase, aSop } from '../../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../../test/walk-case.ts'
import { explainCase } from './explain-case.ts'

const stored = aCalendar()
const calendar = compileCalendar(stored, [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const time = (value: number, unit: Waktu['unit']): Waktu => ({ value, unit, original: `${value} ${unit}` })
const sources = (sop: Sop, now: string) => ({ sop, calendar, stored, now: wib(now).getTime() })

const explainStep = (...args: Parameters<typeof explainCase>) => explainCase(...args).step
const explainService = (...args: Parameters<typeof explainCase>) => explainCase(...args).service

function handedIn(sop: Sop): CaseFile {
  return walkStep(sop, anOpenedCase(sop, wib('23T08:00')), { now: wib('23T09:00') })
}

test('a whole service that stood still: stated, paused by whose rule, moved on by exactly that time', () => {
  const sop = aSop()
  const returned = walkStep(sop, handedIn(sop), { outcomeId: 'tidak-lengkap', now: wib('23T11:00') })
  const back = takeUpAgain(sop, returned, wib('24T09:00'))
  const made = explainService(back, sources(sop, '24T10:00'))
  expect(made.dueAt).toBe(wib('26T12:00').toISOString())
  expect(made.pauses).toMatchObject([{ owner: 'applicant', minutes: 240, lasts: false }])
  expect(made.replaced.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(240)
  expect(made.sentences.slice(-3)).toEqual([
    'Karena itu tenggatnya Rabu, 25 November 2026 pukul 15.00 WIB.',
    'Waktunya berhenti selama berkas di pemohon karena dikembalikan (aturan bawaan), Senin, 23 November 2026 pukul 11.00 WIB sampai Selasa, 24 November 2026 pukul 09.00 WIB: 240 menit.',
    'Tenggat karena itu bergeser menjadi Kamis, 26 November 2026 pukul 12.00 WIB.',
  ])
  const waiting = explainService(returned, sources(sop, '24T08:00'))
  expect(waiting).toMatchObject({ noDue: 'paused', segments: [] })
  expect(waiting.sentences[0]).toMatch(/^Waktunya 2 hari, sekarang berhenti/)
})

test('the same is said in English, with the names that decrees gave left as they are', () => {
  const sop = aSop()
  const returned = walkStep(sop, handedIn(sop), { outcomeId: 'tidak-lengkap', now: wib('23T11:00') })
  const back = takeUpAgain(sop, returned, wib('24T09:00'))
  const english = { ...sources(sop, '24T10:00'), language: 'en' as const }
  const made = explainService(back, english)
  expect(made.sentences.slice(-3)).toEqual([
    'So it is due Wednesday, 25 November 2026 at 15:00 WIB.',
    'The time stood still while the case was with the applicant because it was returned (default rule), Monday, 23 November 2026 at 11:00 WIB to Tuesday, 24 November 2026 at 09:00 WIB: 240 minutes.',
    'So the due moment moves on to Thursday, 26 November 2026 at 12:00 WIB.',
  ])
  expect(made.skipped.map(({ reason }) => reason)).toContain('the day of receipt')
  const both = [made, explainStep(handedIn(sop), english), explainService(returned, english)]
  expect(both.flatMap((each) => each?.sentences ?? []).join(' ')).not.toMatch(
    /\b(hari|waktunya|tenggat|dihitung)\b/i,
  )
})

test('a berkas opened by a letter says that its time counts from the receipt of the letter', () => {
  const sop = aSop()
  const caseFile = { ...handedIn(sop), receivedAt: wib('20T15:30').toISOString() }
  const made = explainService(caseFile, sources(sop, '23T10:00'))
  expect(made.startedAt).toBe(caseFile.receivedAt)
  expect(made.sentences[0]).toBe('Waktu layanan berjalan sejak surat diterima, bukan sejak berkas dibuka.')
  expect(made.sentences.join(' ')).toContain('Senin, 23 November 2026')
})

test('the segments of a step in jam add up to its time', () => {
  const sop = aSop()
  const made = explainStep(handedIn(sop), sources(sop, '23T10:00'))
  expect(made?.segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
  expect(made).toMatchObject({ title: 'Memeriksa berkas', dueAt: wib('23T11:00').toISOString() })
})

test('a time before a date is explained backward, by the name that the SOP gives the date', () => {
  const base = aSop()
  const steps = base.steps.map((step) =>
    step.id === 'periksa' ? { ...step, dueBefore: time(3, 'hari') } : step,
  )
  const sop = { ...base, steps, targetDate: { title: 'TMT pensiun' } }
  const far = { ...handedIn(sop), targetOn: '2026-11-26' }
  const made = explainStep(far, sources(sop, '23T10:00'))
  // Two jam from the receipt come earlier than three days before the target.
  expect(made?.dueAt).toBe(wib('23T11:00').toISOString())
  const near = explainStep({ ...far, targetOn: '2026-11-25' }, sources(sop, '23T10:00'))
  expect(near?.dueAt).toBe(wib('20T15:00').toISOString())
  expect(near?.sentences.slice(0, 2)).toEqual([
    'Dihitung mundur dari TMT pensiun.',
    expect.stringMatching(/^Paling lambat 3 hari sebelum Rabu, 25 November 2026 pukul 00.00 WIB/),
  ])
})

test('provisional is said as well where only the pause reaches beyond the decreed days', () => {
  const sop = { ...aSop(), total: { waktu: time(27, 'hari') } }
  const returned = walkStep(sop, handedIn(sop), { outcomeId: 'tidak-lengkap', now: wib('23T11:00') })
  const back = takeUpAgain(sop, returned, wib('27T09:00'))
  const made = explainService(back, sources(sop, '27T10:00'))
  expect(made.provisional).toBe(true)
  expect(made.sentences.at(-1)).toBe(
    'Masih sementara: hari libur baru ditetapkan sampai Kamis, 31 Desember 2026.',
  )
})
