import { expect, test } from 'vitest'
import { repeatDaily } from './repeat-daily.ts'

test('works an hour after the start and every day after it, whatever became of the day before', async () => {
  const stop = new AbortController()
  const waitedFor: string[] = []
  const failures: string[] = []
  let now = new Date('2026-11-23T00:30:00.000Z')
  let days = 0
  await repeatDaily(
    {
      clock: {
        now: () => now,
        async until(at) {
          waitedFor.push(at.toISOString())
          now = at
        },
      },
      async work() {
        days += 1
        if (days === 3) stop.abort()
        if (days === 1) throw new Error('disk away')
      },
      report: ({ message }) => failures.push(message),
    },
    stop.signal,
  )
  expect(waitedFor.slice(0, 3)).toEqual([
    '2026-11-23T01:30:00.000Z',
    '2026-11-24T01:30:00.000Z',
    '2026-11-25T01:30:00.000Z',
  ])
  expect([days, failures]).toEqual([3, ['disk away']])
})
