import { expect, test } from 'vitest'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { dueSlot } from './due-slot.ts'
import { nextSlot } from './next-slot.ts'

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

const now = new Date('2026-11-23T11:30:00Z') // 18.30 WIB, 19.30 WITA

test.each([
  ['19.00', 'Asia/Jakarta', '2026-11-23T12:00:00.000Z'],
  ['19:00', 'Asia/Jakarta', '2026-11-23T12:00:00.000Z'],
  ['18.30', 'Asia/Jakarta', '2026-11-24T11:30:00.000Z'],
  ['19.00', 'Asia/Makassar', '2026-11-24T11:00:00.000Z'],
  ['7.05', 'Asia/Jayapura', '2026-11-23T22:05:00.000Z'],
  ['2026-12-01 19.00', 'Asia/Jakarta', '2026-12-01T12:00:00.000Z'],
  ['2026-11-22 19.00', 'Asia/Jakarta', '2026-11-22T12:00:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(nextSlot(text, now, zone)?.toISOString()).toBe(expected)
})

test.each(['24.00', '19.60', '19', 'nanti malam', '19.00.00', '2026-02-30 19.00', '', '1900'])(
  '"%s" is no time',
  (text) => {
    expect(nextSlot(text, now, 'Asia/Jakarta')).toBeUndefined()
  },
)

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
