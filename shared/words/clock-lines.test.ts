import { describe, expect, test } from 'vitest'
import type { CaseTimes, Deadline, TimeUsed } from '#shared/domain/case-times.ts'
import { clockEn } from '#shared/text/clock-en.ts'
import { clockId } from '#shared/text/clock-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'
import { type ClockSpeech, clockLines } from './clock-lines.ts'

/** Monday, by this computer's own clock. */
const now = new Date(2026, 10, 23, 10).getTime()
const due = new Date(2026, 10, 23, 15, 30).getTime()
const tomorrow = new Date(2026, 10, 24, 8).getTime()

const base: CaseTimes = {
  asOf: now,
  status: 'open',
  owner: 'office',
  minutes: { office: 40, applicant: 0, outside: 0 },
  hours: { spans: [[now - 1, now + 1]], closings: [] },
}
function aDeadline(time: Partial<TimeUsed>, more: Partial<Deadline> = {}): Deadline {
  const waktu = { value: 4, unit: 'jam' } as const
  return {
    waktu,
    due,
    provisional: false,
    runs: true,
    time: { total: 240, used: 40, closings: 1, ...time },
    ...more,
  }
}
const hari = { value: 3, unit: 'hari' } as const
const indonesian: ClockSpeech = { words: wordsOf(clockId), language: 'id' }
const inWords = (times: Partial<CaseTimes>) =>
  clockLines({ ...base, ...times }, indonesian).map(({ lead, text }) => (lead ? `${lead} ${text}` : text))

describe('a step', () => {
  test.each<[string, Deadline, string]>([
    ['with time left', aDeadline({ used: 160 }), '4 jam sisa 1 jam 20 menit · batas hari ini 15.30'],
    [
      'in days',
      aDeadline({ closings: 3 }, { waktu: hari }),
      '3 hari sisa 2 hari kerja · batas hari ini 15.30',
    ],
    [
      'on its last day',
      aDeadline({ used: 100 }, { waktu: hari }),
      '3 hari sisa 2 jam 20 menit · batas hari ini 15.30',
    ],
    ['late', aDeadline({ used: 265 }, { due: now - 1 }), '4 jam lewat 25 menit · batas hari ini 09.59'],
    ['late since closing', aDeadline({ used: 240 }, { due: now - 1 }), '4 jam lewat batas hari ini 09.59'],
    [
      'late for days',
      aDeadline({ used: 999, closings: -2 }, { waktu: hari, due: now - 1 }),
      '3 hari lewat 2 hari kerja · batas hari ini 09.59',
    ],
    [
      'of less than an hour',
      aDeadline({ used: 42 }, { waktu: { value: 30, unit: 'menit' }, due: now - 1 }),
      'berjalan 42 menit · norma 30 menit',
    ],
  ])('%s', (_what, step, words) => {
    expect(inWords({ step })).toEqual([words])
  })

  test('of less than an hour is never red', () => {
    const step = aDeadline({ used: 99 }, { waktu: { value: 30, unit: 'menit' }, due: now - 1 })
    expect(clockLines({ ...base, step }, indonesian)).toMatchObject([{ tone: 'ok' }])
  })

  test('whose calendar this computer lacks shows its due moment alone', () => {
    const { time: _unknown, ...step } = aDeadline({})
    expect(inWords({ step })).toEqual(['4 jam batas hari ini 15.30'])
    const { due: _due, ...blank } = step
    expect(inWords({ step: blank })).toEqual(['4 jam batas dihitung server kantor setelah tercatat'])
  })
})

describe('a step without time', () => {
  test('shows the time of the whole service below', () => {
    const service = aDeadline({ closings: 2 }, { waktu: { value: 1, unit: 'hari' } })
    expect(inWords({ service })).toEqual([
      'Tanpa batas waktu per kegiatan',
      'Seluruh layanan: sisa 1 hari kerja · batas hari ini 15.30',
    ])
  })
  test('in an SOP without a total has no limit; the time it took is shown', () => {
    expect(inWords({})).toEqual(['Tanpa batas waktu dalam SOP', 'Waktu kantor 40 menit'])
  })
})

describe('a clock that stands', () => {
  test('outside service hours says when it goes on', () => {
    const hours = { spans: [[tomorrow, tomorrow + 1]] as const, closings: [] }
    expect(inWords({ step: aDeadline({}), hours })[1]).toBe(
      'Di luar jam layanan, berhenti sampai besok 08.00',
    )
  })
  test('in the applicant’s hands has no due moment', () => {
    const service = aDeadline({ closings: 3 }, { waktu: hari, runs: false })
    const minutes = { office: 0, applicant: 75, outside: 0 }
    expect(inWords({ owner: 'applicant', service, minutes })).toEqual([
      'Tanpa batas waktu per kegiatan',
      'Seluruh layanan: norma 3 hari',
      'Waktu kantor berhenti: kegiatan ini di pemohon.',
      'di pemohon 1 jam 15 menit',
    ])
  })
  test('still says how many minutes are left of it', () => {
    const service = aDeadline({ used: 160 }, { runs: false })
    expect(inWords({ owner: 'applicant', service })[1]).toBe('Seluruh layanan: sisa 1 jam 20 menit')
  })
  test('after a return says by which rule, with both times apart', () => {
    const minutes = { office: 40, applicant: 75, outside: 0 }
    expect(inWords({ status: 'returned', owner: 'applicant', minutes })).toEqual([
      'Waktu kantor berhenti selama berkas di pemohon (aturan bawaan).',
      'Waktu kantor 40 menit · di pemohon 1 jam 15 menit',
    ])
  })
})

test('the same in English', () => {
  const [line] = clockLines(
    { ...base, step: aDeadline({ used: 160 }) },
    {
      words: wordsOf(clockEn),
      language: 'en',
    },
  )
  expect(line).toMatchObject({ lead: '4 jam', text: '1 h 20 min left · due today 15:30' })
})
