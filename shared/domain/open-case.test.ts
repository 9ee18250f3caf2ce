import { expect, test } from 'vitest'
import type { OpenCase } from '#shared/schema/open-case.ts'
import { anOpenCase, anOpenedCase, aSop, MONDAY, people } from '../../test/factories.ts'
import { decideOpenCase } from './open-case.ts'

const sop = aSop()
const opening = {
  actor: people.tu,
  now: MONDAY,
  number: 7,
  year: 2026,
  calendar: { id: 'perpres-21-2023-wib', version: 1 },
}

test('a berkas opens in the first step, numbered, on the versions of its SOP and calendar', () => {
  expect(anOpenedCase(sop)).toMatchObject({
    number: '0007/2026',
    status: 'open',
    current: 'ajukan',
    sop: { id: 'contoh', version: 1 },
    calendar: { id: 'perpres-21-2023-wib', version: 1 },
    clock: [{ owner: 'applicant', from: MONDAY.toISOString() }],
  })
})

test('names and NIP lie in the subject record, never in the event', () => {
  const decision = decideOpenCase(sop, { ...opening, command: anOpenCase() })
  if (!decision.ok) throw new Error(decision.code)
  expect(decision.subjects).toMatchObject([{ kind: 'person', data: { name: 'Budi Santoso' } }])
  expect(JSON.stringify(decision.events)).not.toMatch(/Budi|19870315/)
})

test('a person the office knows is named again, not kept twice', () => {
  const decision = decideOpenCase(sop, { ...opening, command: anOpenCase(), knownPersonId: 'person:known' })
  expect(decision).toMatchObject({ ok: true, subjects: [] })
  expect(decision.ok && decision.events[1]).toMatchObject({ applicant: { subjectId: 'person:known' } })
})

test('what was written of him otherwise is noted on the berkas, sealed for him', () => {
  const knownAs = { name: 'budi  santoso', nip: '198703152010012005', unit: 'Dinas Lama' }
  const applicant = { ...anOpenCase().applicant, unit: 'Dinas Baru', contact: '0812' }
  const open = (command: OpenCase) =>
    decideOpenCase(sop, { ...opening, command, knownPersonId: 'person:known', knownAs })
  const other = open(anOpenCase({ applicant }))
  expect(other).toMatchObject({
    subjects: [
      {
        ...{ kind: 'text', personId: 'person:known' },
        data: { text: 'Saat dibuka tertulis lain: unit kerja: Dinas Baru; kontak: 0812.' },
      },
    ],
  })
  expect(other.ok && other.events.at(-1)).toMatchObject({ type: 'case.noted' })
  expect(open(anOpenCase())).toMatchObject({ subjects: [] })
})

test.each([
  ['no name', { applicant: { kind: 'asn' as const } }, 'applicant-needs-name'],
  [
    'a NIP with month 13',
    { applicant: { kind: 'asn' as const, name: 'Budi', nip: '200013312024211001' } },
    'nip-invalid',
  ],
  ['a service the SOP has not', { serviceTypeId: 'mutasi' }, 'service-type-not-in-sop'],
])('%s is refused', (_what, command, code) => {
  const decision = decideOpenCase(sop, { ...opening, command: anOpenCase(command) })
  expect(decision.ok ? 'accepted' : decision.code).toBe(code)
})

test('a case without applicant needs no name and keeps no person', () => {
  const decision = decideOpenCase(sop, { ...opening, command: anOpenCase({ applicant: { kind: 'none' } }) })
  expect(decision).toMatchObject({ ok: true, subjects: [] })
})
