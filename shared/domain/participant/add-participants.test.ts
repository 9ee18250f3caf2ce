import { describe, expect, test } from 'vitest'
import { people } from '../../../test/factories.ts'
import { aCommand, type Collective } from '../../../test/samples/collective.ts'
import { inPeriksa, resume } from '../../../test/samples/rows-in-moves.ts'
import { decideAddParticipants } from './add-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'

const { tu } = people

describe('people are added', () => {
  const add = (collective: Collective, rows: { name: string; nip?: string }[], known?: string) => {
    const byNip = new Map([['199112052014021002', [1]]])
    return decideAddParticipants(
      { ...collective, byNip },
      { ...aCommand({ rows }, tu), personIdOf: () => known },
    )
  }

  test('under numbers that are never given twice, each sealed under the key of the person', () => {
    const decision = add(
      inPeriksa,
      [
        { name: 'A', nip: '198703152010012005' },
        { name: 'B', nip: '199112052014021002' },
        { name: 'C', nip: '198703152010012005' },
      ],
      'person:dahulu',
    )
    expect(decision).toMatchObject({
      results: [
        { no: 6, outcome: 'changed' },
        { code: 'participant-doubled' },
        { code: 'participant-doubled' },
      ],
      subjects: [
        { id: expect.stringMatching(/^person:.*:6$/), personId: 'person:dahulu', data: { name: 'A' } },
      ],
    })
  })

  test.each([
    [
      'one applicant',
      { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, applicant: { kind: 'asn' as const } } },
      'participants-not-collective',
    ],
    [
      'a berkas that is done',
      { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, status: 'done' as const } },
      'case-not-open',
    ],
    [
      'a closed one',
      { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, status: 'closed' as const } },
      'case-closed',
    ],
  ])('not to %s', (_, collective, code) => {
    expect(add(collective, [{ name: 'A' }])).toMatchObject({ ok: false, code })
  })

  test('not with a NIP that cannot be one, and not beyond 5,000', () => {
    expect(add(inPeriksa, [{ name: 'A', nip: '198713152010012005' }])).toMatchObject({ code: 'nip-invalid' })
    const many = Array.from({ length: 4996 }, () => ({ name: 'A' }))
    expect(add(inPeriksa, many)).toMatchObject({ code: 'participants-too-many' })
  })

  test('rows of a berkas without any, or closed, are barred', () => {
    const { participants: _, ...single } = inPeriksa.caseFile
    expect(decideResumeParticipants({ ...inPeriksa, caseFile: single }, resume(1))).toMatchObject({
      code: 'participants-none',
    })
    for (const status of ['held', 'ended'] as const) {
      const away = { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, status } }
      expect(decideResumeParticipants(away, resume(1))).toMatchObject({ code: `case-${status}` })
    }
    const closed = { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, status: 'closed' as const } }
    expect(decideResumeParticipants(closed, resume(1))).toMatchObject({ code: 'case-closed' })
  })
})
