import { expect, test } from 'vitest'
import type { Register } from '#shared/schema/register.ts'
import { anOpenedCase, aSop, FICTIONAL_NIP, MONDAY, people, uuid } from '../../../test/factories.ts'
import { applyCaseEvent } from '../apply-case-event.ts'
import { serviceStart } from '../service-start.ts'
import { stepMarks } from '../step-marks.ts'
import { decideImportCases } from './import-cases.ts'

const sop = aSop()
const [firstStep, stepNow] = sop.steps
const { calendar } = anOpenedCase(sop)
function imported(numbers: readonly number[], more: { countFromPaper?: boolean; register?: Register } = {}) {
  const rows = numbers.map((number) => ({
    ...{ line: number + 1, number, sop: sop.id, step: '2', applicant: 'asn' as const, nip: FICTIONAL_NIP },
    ...{ name: 'Budi Contoh', receivedOn: '2026-11-02', stepSince: '2026-11-09' },
  }))
  const { countFromPaper = false, register } = more
  const decision = decideImportCases(register, {
    command: { commandId: uuid(1), year: 2026, fileHash: 'a'.repeat(64), countFromPaper, rows },
    actor: people.petugas,
    now: MONDAY,
    fresh: rows.map((row) => ({ row, caseId: uuid(row.number), sop, calendar, stepId: stepNow?.id ?? '' })),
    startOf: (date) => `${date}T00:00:00.000Z`,
  })
  if (!decision.ok) throw new Error(decision.code)
  const [taken, ...opened] = decision.events
  const cases = opened.flatMap((event) =>
    event.type === 'case.opened' ? [applyCaseEvent(undefined, event)] : [],
  )
  return { taken, cases, subjects: decision.subjects ?? [] }
}

test('numbers are taken, what lies between stays open, and one person has one record', () => {
  const { taken, cases, subjects } = imported([7, 9])
  expect(taken).toMatchObject({
    ...{ type: 'register.imported', series: 'berkas', first: 7, waiting: [{ from: 8, to: 8 }] },
    numbers: [
      { from: 7, to: 7 },
      { from: 9, to: 9 },
    ],
  })
  expect(subjects).toHaveLength(1)
  expect(new Set(cases.map(({ applicant }) => applicant.subjectId)).size).toBe(1)
})

test('behind numbers that are taken the register goes on without a hole', () => {
  const register = { id: 'berkas/2026', last: 3, taken: 3 } as Register
  expect(imported([6], { register }).taken).toMatchObject({ waiting: [{ from: 4, to: 5 }] })
})

test('nothing new is nothing recorded', () => {
  expect(imported([]).taken).toBeUndefined()
})

test('steps before the import are not measured, nor said to be done by anybody', () => {
  const [caseFile] = imported([7]).cases
  if (!caseFile) throw new Error('not opened')
  expect(stepMarks(sop, caseFile).map(({ state }) => state)).toEqual(
    sop.steps.map((_, at) => (['unmeasured', 'current'] as const)[at] ?? 'waiting'),
  )
})

test.each([
  ['the import', false, MONDAY.toISOString(), MONDAY.toISOString()],
  ['the paper where the office asks', true, '2026-11-02T00:00:00.000Z', '2026-11-09T00:00:00.000Z'],
])('times begin at %s', (_what, countFromPaper, service, step) => {
  const [caseFile] = imported([7], { countFromPaper }).cases
  if (!caseFile) throw new Error('not opened')
  expect([serviceStart(sop, caseFile), caseFile.visits[0]?.startedAt]).toEqual([service, step])
  const clock = { start: 'complete-file' as const, completeAt: { step: firstStep?.id ?? '' } }
  expect(serviceStart({ ...sop, clock }, caseFile)).toBe(service)
  const later = { start: 'complete-file' as const, completeAt: { step: stepNow?.id ?? '' } }
  expect(serviceStart({ ...sop, clock: later }, caseFile)).toBeUndefined()
})
