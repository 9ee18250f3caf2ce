import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepAlarm, OUTBOX_ALARM } from './keep-alarm.ts'

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ now: Date.parse('2026-11-23T01:00:00Z') })
})
afterEach(() => vi.useRealTimers())

const alarms = () => browser.alarms.getAll()

test('500 looks at a waiting outbox make one alarm, whose minute is not begun anew', async () => {
  await keepAlarm(true)
  const [first] = await alarms()
  expect(first).toMatchObject({ name: OUTBOX_ALARM, periodInMinutes: 1 })
  for (let look = 0; look < 500; look++) {
    vi.setSystemTime(Date.now() + 20_000)
    await keepAlarm(true)
  }
  expect(await alarms()).toEqual([first])
})

test('an alarm that the browser lost while it slept is set again at the next look', async () => {
  await keepAlarm(true)
  await browser.alarms.clearAll()
  vi.setSystemTime(Date.now() + 3 * 3_600_000)
  await keepAlarm(true)
  expect(await alarms()).toHaveLength(1)
})

test('an empty outbox leaves none', async () => {
  await keepAlarm(true)
  await keepAlarm(false)
  await keepAlarm(false)
  expect(await alarms()).toEqual([])
})
