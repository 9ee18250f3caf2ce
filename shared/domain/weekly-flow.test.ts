import { expect, test } from 'vitest'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { WeeklyFlow } from './weekly-flow.ts'

/** Wednesday 2026-11-25, 00.30 in WIT. */
const now = new Date('2026-11-24T15:30:00.000Z')
const offset = 9 * 3_600_000

const file = (times: Partial<CaseFile>) => ({ status: 'open', visits: [], ...times }) as CaseFile

test('weeks begin on Monday in the office, and what lies outside them is not counted', () => {
  const flow = new WeeklyFlow(now, { offset, weeks: 2 })
  flow.count(file({ openedAt: '2026-11-22T15:00:00.000Z' })) // Monday 00.00 in WIT
  flow.count(file({ openedAt: '2026-11-22T14:59:59.999Z' })) // Sunday
  flow.count(file({ openedAt: '2026-11-15T14:59:59.999Z' })) // The Sunday before the first week
  expect(flow.weeks()).toEqual([
    { from: '2026-11-16', opened: 1, ended: 0 },
    { from: '2026-11-23', opened: 1, ended: 0 },
  ])
})

test('an end counts in its own week: by its last step, or when it was refused', () => {
  const flow = new WeeklyFlow(now, { offset, weeks: 2 })
  const openedAt = '2026-11-16T02:00:00.000Z'
  const visits = [
    { stepId: 'a', startedAt: openedAt, finishedAt: '2026-11-23T02:00:00.000Z', kelengkapan: {} },
  ]
  flow.count(file({ openedAt, status: 'closed', visits }))
  const ended = {
    at: '2026-11-17T02:00:00.000Z',
    stepId: 'a',
    by: 'x',
    how: 'refused',
    reasonId: 'r',
  } as const
  flow.count(file({ openedAt, status: 'ended', ended }))
  expect(flow.weeks()).toEqual([
    { from: '2026-11-16', opened: 2, ended: 1 },
    { from: '2026-11-23', opened: 0, ended: 1 },
  ])
})
