import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dayOfDate } from '#shared/business-time/local-day.ts'
import { HolidaySet } from '#shared/schema/holiday-set.ts'
import { aCalendar } from '../../test/factories.ts'
import type { OfficeCalendars } from '../settings/office-calendars.ts'
import { createKeptCalendars } from './kept-calendars.ts'

beforeEach(() => fakeBrowser.reset())

const CLOSED_DAY = '2026-11-24'
const office: OfficeCalendars = {
  calendars: [{ ...aCalendar(), holidays: ['libur-contoh'] }],
  holidaySets: [
    HolidaySet.parse({
      id: 'libur-contoh',
      version: 1,
      kind: 'holidays',
      title: 'Libur contoh',
      years: [{ year: 2026, decree: 'contoh' }],
      days: [{ date: CLOSED_DAY, kind: 'nasional', name: 'Hari contoh' }],
    }),
  ],
}
const ID = aCalendar().id

test('calendars are kept, asked for again after a minute, and outlast the server', async () => {
  let time = 0
  let asked = 0
  let answer: OfficeCalendars | undefined = office
  const kept = () =>
    createKeptCalendars({
      fetchOffice: async () => {
        asked += 1
        return answer
      },
      now: () => time,
    })
  const first = kept()
  expect((await first.lookup())({ id: ID, version: 1 })).toBeUndefined()
  await first.refresh()
  await first.refresh()
  expect(asked).toBe(1)

  answer = undefined
  time = 60_000
  const afterDeath = kept()
  await afterDeath.refresh()
  expect(asked).toBe(2)
  const calendar = (await afterDeath.lookup())({ id: ID, version: 1 })
  expect(calendar?.daysOff.get(dayOfDate(CLOSED_DAY))).toMatchObject({
    reason: expect.stringContaining('Hari contoh'),
  })
  expect((await afterDeath.lookup())({ id: ID, version: 1 })).toBe(calendar)
})

test('a changed calendar takes the place of the old one', async () => {
  let time = 0
  let answer = office
  const kept = createKeptCalendars({ fetchOffice: async () => answer, now: () => time })
  await kept.refresh()
  expect((await kept.lookup())({ id: ID, version: 1 })?.version).toBe(1)
  answer = {
    ...office,
    calendars: office.calendars.map((each) => ({ ...each, version: 2 })),
  }
  time = 60_000
  await kept.refresh()
  expect((await kept.lookup())({ id: ID, version: 1 })?.version).toBe(2)
})
