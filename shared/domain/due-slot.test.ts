import { expect, test } from 'vitest'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { dueSlot } from './due-slot.ts'

const slot = '2026-11-23T12:00:00.000Z'

test.each([
  ['2026-11-23T11:59:59Z', 'released', 'ahead'],
  ['2026-11-23T12:00:00Z', 'released', 'due'],
  ['2026-11-23T13:00:00Z', 'released', 'due'],
  ['2026-11-23T13:00:01Z', 'released', 'missed'],
  ['2026-11-23T12:00:00Z', 'running', 'none'],
  ['2026-11-23T12:00:00Z', 'cancelled', 'none'],
] as const)('at %s a %s run with a slot at noon UTC is %s', (now, status, expected) => {
  expect(dueSlot(aRun(status, slot), new Date(now))).toBe(expected)
})

test('a run without a slot is never due', () => {
  expect(dueSlot(aRun('released'), new Date(slot))).toBe('none')
})

function aRun(status: UploadRun['status'], at?: string): UploadRun {
  return {
    id: 'a',
    flow: 'siasn-riwayat',
    workbook: { name: 'contoh.xlsx', hash: '0'.repeat(64) },
    plannedAt: '2026-11-23T08:00:00.000Z',
    plannedBy: 'ops',
    status,
    released: { at: '2026-11-23T09:00:00.000Z', by: 'ops', ...(at && { slot: at }) },
    rows: {},
    revision: 2,
  }
}
