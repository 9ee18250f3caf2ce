import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepAlarm, WAKE_ALARM } from './keep-alarm.ts'

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ now: Date.parse('2026-11-23T01:00:00Z') })
})
afterEach(() => vi.useRealTimers())

const alarms = () => browser.alarms.getAll()
const MINUTE = 60_000

test('500 looks at 500 deadlines make one alarm, at the next of them, whose minute is not begun anew', async () => {
  const at = Date.now() + 600 * MINUTE
  for (let look = 0; look < 500; look++) {
    await keepAlarm(at - 30_000)
    vi.setSystemTime(Date.now() + 20_000)
    await keepAlarm(at)
  }
  expect(await alarms()).toEqual([{ name: WAKE_ALARM, scheduledTime: at - 30_000, periodInMinutes: 1 }])
})

test('a deadline that comes sooner brings the alarm forward, one that is gone puts it back', async () => {
  await keepAlarm(Date.now() + 60 * MINUTE)
  await keepAlarm(Date.now() + 5 * MINUTE)
  expect((await alarms())[0]?.scheduledTime).toBe(Date.now() + 5 * MINUTE)
  await keepAlarm(Date.now() + 60 * MINUTE)
  expect((await alarms())[0]?.scheduledTime).toBe(Date.now() + 60 * MINUTE)
})

test('an alarm that the browser lost while it slept is set again at the next look', async () => {
  await keepAlarm(Date.now() + MINUTE)
  await browser.alarms.clearAll()
  vi.setSystemTime(Date.now() + 180 * MINUTE)
  await keepAlarm(Date.now() + MINUTE)
  expect(await alarms()).toHaveLength(1)
})

test('nothing to wait for leaves none', async () => {
  await keepAlarm(Date.now() + MINUTE)
  await keepAlarm(undefined)
  await keepAlarm(undefined)
  expect(await alarms()).toEqual([])
})
