import { describe, expect, test } from 'vitest'
import { aCollective, aCommand, type Collective, does, take } from '../../../test/collective.ts'
import { aSop, MONDAY, people } from '../../../test/factories.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { decideCloseCase } from '../close-case.ts'
import { decideFinishStep } from '../finish-step.ts'
import { decideGiveParaf } from '../give-paraf.ts'
import { decideAddParticipants } from './add-participants.ts'
import { decideFinishParticipants } from './finish-participants.ts'
import { decideHandOverParticipants } from './hand-over-participants.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideNumberParticipants } from './number-participants.ts'
import { decideRecordResults } from './record-results.ts'
import { decideRecordStatuses } from './record-statuses.ts'
import { decideRefuseParticipants } from './refuse-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'
import { decideReturnParticipants } from './return-participants.ts'
import { decideWithdrawParticipants } from './withdraw-participants.ts'

const sop = aSop()
const { analis, tu, petugas, kaban } = people

/** The berkas walks its step by the outcome; its rows go with it. */
function walk(collective: Collective, outcomeId?: string): Collective {
  return { ...collective, caseFile: walkStep(sop, collective.caseFile, { outcomeId }) }
}

const inPeriksa = walk(aCollective(sop, 5))
const nos = (...rows: number[]) => rows.map((no) => ({ no }))
const judge = (items: Record<string, 'ada' | 'tidak-ada' | 'belum'>, ...rows: number[]) =>
  aCommand({ stepId: 'periksa', items, rows: nos(...rows) }, analis)
const giveBack = (...rows: number[]) =>
  aCommand(
    {
      ...{ stepId: 'periksa', source: 'applicant' as const, outcomeId: 'tidak-lengkap' },
      ...{ reasonCode: 'kelengkapan' as const, reason: 'Surat belum ada' },
      rows: rows.map((no) => ({ row: { no } })),
    },
    analis,
  )
const resume = (...rows: number[]) => aCommand({ rows: nos(...rows) }, petugas)
const finishBerkas = ({ caseFile }: Collective, outcomeId = 'benar') =>
  decideFinishStep(sop, caseFile, aCommand({ stepId: 'periksa', outcomeId }, analis))

const lacking2 = does(inPeriksa, decideJudgeParticipants, judge({ surat: 'tidak-ada' }, 2))
const without2 = does(lacking2, decideReturnParticipants, giveBack(2))
const inParaf = walk(without2, 'benar')
const inOlah = walk(walk(inParaf))

describe('the berkas leaves a step', () => {
  const allAda = { surat: 'ada', rekap: 'ada' } as const
  test.each([
    ['not before anybody looked at the documents', inPeriksa, 'participants-open'],
    ['not while a row lacks something', lacking2, 'participants-lacking'],
    [
      'not with a row that was not looked at',
      does(inPeriksa, decideJudgeParticipants, judge(allAda, 1, 2, 3, 4)),
      'participants-open',
    ],
    [
      'not without any row that goes',
      does(inPeriksa, decideReturnParticipants, giveBack(1, 2, 3, 4, 5)),
      'participants-none-going',
    ],
  ])('%s', (_, collective, code) => {
    expect(finishBerkas(collective)).toMatchObject({ ok: false, code })
  })

  test.each([
    [
      'when every row has its own verdicts',
      does(inPeriksa, decideJudgeParticipants, judge(allAda, 1, 2, 3, 4, 5)),
    ],
    [
      'when the incomplete row is returned and the others are complete',
      does(without2, decideJudgeParticipants, judge(allAda, 1, 3, 4, 5)),
    ],
  ])('%s', (_, collective) => {
    expect(finishBerkas(collective)).toMatchObject({ ok: true })
  })

  test('when the berkas was judged once for all its rows, and none says otherwise', () => {
    expect(inParaf.caseFile.current).toBe('paraf')
    const caseFile = walkStep(sop, lacking2.caseFile, { outcomeId: 'tidak-lengkap' })
    expect(caseFile.status).toBe('returned')
  })

  test('by no paraf while nobody goes', () => {
    const alone = does(inParaf, decideWithdrawParticipants, aCommand({ rows: nos(1, 3, 4, 5) }, tu))
    const paraf = decideGiveParaf(sop, alone.caseFile, aCommand({ stepId: 'paraf' }, people.sekretaris))
    expect(paraf).toMatchObject({ ok: false, code: 'participants-none-going' })
  })

  test('a verdict given in an earlier visit of the step does not count in the next', () => {
    const judged = does(inPeriksa, decideJudgeParticipants, judge(allAda, 1, 2, 3, 4, 5))
    const again: Collective = {
      ...judged,
      caseFile: {
        ...judged.caseFile,
        visits: [
          ...judged.caseFile.visits,
          { stepId: 'periksa', startedAt: MONDAY.toISOString(), kelengkapan: {} },
        ],
      },
    }
    expect(finishBerkas(again)).toMatchObject({ ok: false, code: 'participants-open' })
  })
})

describe('a returned row', () => {
  const row = ({ list }: Collective, no: number) => list.rows[no - 1]

  test('says what it lacked, and counts its rounds by who sent it back', () => {
    expect(row(without2, 2)).toMatchObject({
      state: 'returned',
      returns: [{ source: 'applicant', stepId: 'periksa', to: 'ajukan', lacking: ['surat'] }],
    })
  })

  test('goes with the berkas again where that still stands in the step', () => {
    const back = does(without2, decideResumeParticipants, resume(2))
    expect(row(back, 2)).toMatchObject({ state: 'going' })
    expect(row(back, 2)).not.toHaveProperty('at')
    expect(row(back, 2)).not.toHaveProperty('judged')
    expect(back.caseFile.participants).toMatchObject({ going: 5, behind: 0, returned: 0 })
  })

  test('comes after the berkas, without a second paraf and disposisi, and catches up with it', () => {
    const behind = does(inOlah, decideResumeParticipants, resume(2))
    expect(row(behind, 2)).toMatchObject({ state: 'going', at: { stepId: 'periksa' } })
    expect(behind.caseFile).toMatchObject({ number: '0007/2026', participants: { going: 4, behind: 1 } })

    const finish = aCommand({ stepId: 'periksa', outcomeId: 'benar', rows: nos(2) }, analis)
    const early = decideFinishParticipants(behind, finish)
    expect(early).toMatchObject({ results: [{ no: 2, outcome: 'refused', code: 'participant-lacking' }] })
    const complete = does(behind, decideJudgeParticipants, judge({ surat: 'ada', rekap: 'ada' }, 2))
    const caught = does(complete, decideFinishParticipants, finish)
    expect(caught.caseFile.participants).toMatchObject({ going: 5, behind: 0 })
    expect(caught.caseFile.disposisi).toHaveLength(1)
    expect(caught.caseFile.signings).toHaveLength(1)
  })

  test('finishes by itself where the berkas has ended, and holds up its closing until then', () => {
    let all = inOlah
    for (const outcome of ['selesai', undefined, undefined, undefined]) all = walk(all, outcome)
    expect(all.caseFile.status).toBe('done')
    const close = (collective: Collective) =>
      decideCloseCase(sop, collective.caseFile, aCommand({ channel: 'langsung' as const }, tu))
    expect(close(all)).toMatchObject({ ok: false, code: 'participants-behind' })

    all = does(all, decideResumeParticipants, resume(2))
    all = does(all, decideJudgeParticipants, judge({ surat: 'ada', rekap: 'ada' }, 2))
    const steps = [
      ['periksa', analis, 'benar'],
      ['olah', petugas, 'selesai'],
      ['setuju', kaban, undefined],
      ['tanda-tangan', kaban, undefined],
      ['serah', petugas, undefined],
    ] as const
    for (const [stepId, actor, outcomeId] of steps) {
      expect(row(all, 2)?.at?.stepId).toBe(stepId)
      const command = { stepId, ...(outcomeId && { outcomeId }), rows: nos(2) }
      all = does(all, decideFinishParticipants, aCommand(command, actor))
    }
    expect(all.caseFile.participants).toMatchObject({ total: 5, going: 4, behind: 0, done: 1 })
    expect(close(all)).toMatchObject({ ok: true })
  })

  test('sent back by an outside body opens the step that is named, in a round of its own', () => {
    const bts = aCommand(
      {
        ...{ stepId: 'olah', source: 'outside' as const, to: 'periksa' },
        ...{ reasonCode: 'isi' as const, reason: 'BTS: ijazah tidak terbaca', rows: [{ row: { no: 1 } }] },
      },
      petugas,
    )
    const sent = does(inOlah, decideReturnParticipants, bts)
    expect(row(sent, 1)).toMatchObject({
      state: 'going',
      at: { stepId: 'periksa' },
      returns: [{ source: 'outside' }],
    })
    const later = { ...bts, command: { ...bts.command, to: 'serah' } }
    expect(decideReturnParticipants(inOlah, later)).toMatchObject({ ok: false, code: 'return-target-later' })
  })
})

test("the clock is the office's as long as any row is with the office", () => {
  const owner = ({ caseFile }: Collective) => caseFile.clock.at(-1)?.owner
  expect(owner(without2)).toBe('office')
  const allBack = does(without2, decideReturnParticipants, giveBack(1, 3, 4, 5))
  expect(owner(allBack)).toBe('applicant')
  expect(owner(does(allBack, decideResumeParticipants, resume(4)))).toBe('office')
})

describe('one answer a row', () => {
  const answers = (decision: ReturnType<typeof decideJudgeParticipants>) =>
    decision.ok ? decision.results.map(({ no, outcome, code }) => [no, code ?? outcome]) : decision.code

  test.each([
    [
      'judging',
      decideJudgeParticipants(
        lacking2,
        aCommand({ stepId: 'periksa', items: { surat: 'tidak-ada' }, rows: nos(1, 2, 1, 9) }, analis),
      ),
      [
        [1, 'changed'],
        [2, 'participant-same'],
        [1, 'participant-named-twice'],
        [undefined, 'participant-not-found'],
      ],
    ],
    [
      'judging where the row is not',
      decideJudgeParticipants(inParaf, judge({ surat: 'ada' }, 1, 2)),
      [
        [1, 'participant-not-here'],
        [2, 'participant-not-here'],
      ],
    ],
    [
      'judging what the step does not look at',
      decideJudgeParticipants(
        inPeriksa,
        aCommand({ stepId: 'periksa', items: { komputer: 'ada' }, rows: nos(1) }, analis),
      ),
      'item-not-in-step',
    ],
    [
      "judging what is another's",
      decideJudgeParticipants(
        inPeriksa,
        aCommand({ stepId: 'periksa', items: { surat: 'ada' }, rows: nos(1) }, petugas),
      ),
      'step-needs-its-pelaksana',
    ],
    [
      'returning twice',
      decideReturnParticipants(without2, giveBack(2, 3)),
      [
        [2, 'participant-not-here'],
        [3, 'changed'],
      ],
    ],
    [
      'returning from where no return is',
      decideReturnParticipants(inOlah, aCommand({ ...giveBack(1).command, stepId: 'olah' }, petugas)),
      'return-not-in-sop',
    ],
    [
      'resuming',
      decideResumeParticipants(without2, resume(1, 2)),
      [
        [1, 'participant-not-returned'],
        [2, 'changed'],
      ],
    ],
    [
      'resuming by whom it is not for',
      decideResumeParticipants(without2, aCommand({ rows: nos(2) }, kaban)),
      'role-missing',
    ],
    [
      'refusing a returned row and one that goes',
      decideRefuseParticipants(
        without2,
        aCommand(
          {
            stepId: 'periksa',
            source: 'office' as const,
            reasonCode: 'isi' as const,
            reason: 'TMS',
            rows: nos(2, 3),
          },
          analis,
        ),
      ),
      [
        [2, 'changed'],
        [3, 'changed'],
      ],
    ],
    [
      'handing over too early',
      decideHandOverParticipants(
        inOlah,
        aCommand({ channel: 'langsung' as const, kuasa: false, rows: nos(1) }, tu),
      ),
      [[1, 'participant-not-finished']],
    ],
    [
      'finishing what goes with the berkas',
      decideFinishParticipants(
        inPeriksa,
        aCommand({ stepId: 'periksa', outcomeId: 'benar', rows: nos(1) }, analis),
      ),
      [[1, 'participant-not-here']],
    ],
  ])('%s', (_, decision, expected) => {
    expect(answers(decision)).toEqual(expected)
  })

  test('nomor usulan: nobody shares one, a swapped paste is told', () => {
    const set = (collective: Collective, ...pairs: [number, string][]) =>
      decideNumberParticipants(
        collective,
        aCommand({ rows: pairs.map(([no, nomorUsulan]) => ({ row: { no }, nomorUsulan })) }, petugas),
      )
    const numbered = take(inPeriksa, set(inPeriksa, [1, 'U-1'], [2, 'U-2'])).collective
    expect(answers(set(numbered, [1, 'U-1'], [3, 'U-2'], [4, 'U-4'], [5, 'U-4']))).toEqual([
      [1, 'participant-same'],
      [3, 'participant-nomor-taken'],
      [4, 'changed'],
      [5, 'participant-nomor-taken'],
    ])
  })

  test('statuses: by code or label of the dictionary, changed, same, unknown and ambiguous', () => {
    const statuses = [
      { code: 5, label: 'Perbaikan Dokumen', meaning: '' },
      { code: 20, label: 'Menunggu Tanda tangan- TTD Pertek', meaning: '' },
    ]
    const twins = new Map([['198703152010012005', [3, 4]]])
    const see = (collective: Collective, ...rows: { row: object; status: number | string }[]) =>
      decideRecordStatuses(
        { ...collective, byNip: twins },
        aCommand({ portal: 'siasn', rows: rows as never }, petugas),
        statuses,
      )
    const first = see(
      inPeriksa,
      ...[
        { row: { no: 1 }, status: 5 },
        { row: { no: 2 }, status: 'menunggu tanda tangan - ttd pertek ' },
      ],
      ...[
        { row: { no: 3 }, status: 'Status baru' },
        { row: { nip: '198703152010012005' }, status: 5 },
      ],
      { row: { nomorUsulan: 'U-99' }, status: 5 },
    )
    expect(first.ok && first.results.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'changed',
      'changed',
      'ambiguous',
      'unknown',
    ])
    const seen = take(inPeriksa, first).collective
    expect(seen.list.rows.slice(0, 3).map(({ portal }) => [portal?.code, portal?.label])).toEqual([
      [5, 'Perbaikan Dokumen'],
      [20, 'Menunggu Tanda tangan- TTD Pertek'],
      [undefined, 'Status baru'],
    ])
    expect(answers(see(seen, { row: { no: 1 }, status: 'PERBAIKAN DOKUMEN' }))).toEqual([
      [1, 'participant-same'],
    ])
  })

  test('results and handover: once a row, by whom and to whom', () => {
    let all = inOlah
    for (const outcome of ['selesai', undefined, undefined, undefined]) all = walk(all, outcome)
    const sk = aCommand(
      { rows: [1, 3].map((no) => ({ row: { no }, number: '800/12/2026', on: '2026-11-23' })) },
      petugas,
    )
    all = does(all, decideRecordResults, sk)
    const handing = aCommand(
      { channel: 'kurir' as const, receiverName: 'Rina', kuasa: true, rows: nos(1, 2, 3) },
      petugas,
    )
    const handed = decideHandOverParticipants(all, handing)
    expect(answers(handed)).toEqual([
      [1, 'changed'],
      [2, 'participant-not-finished'],
      [3, 'changed'],
    ])
    const { collective } = take(all, handed)
    expect(collective.list.rows[0]).toMatchObject({
      result: { number: '800/12/2026' },
      handover: { channel: 'kurir', kuasa: true },
    })
    expect(answers(decideHandOverParticipants(collective, handing))).toEqual([
      [1, 'participant-handed-over'],
      [2, 'participant-not-finished'],
      [3, 'participant-handed-over'],
    ])
  })
})

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
    const closed = { ...inPeriksa, caseFile: { ...inPeriksa.caseFile, status: 'closed' as const } }
    expect(decideResumeParticipants(closed, resume(1))).toMatchObject({ code: 'case-closed' })
  })
})
