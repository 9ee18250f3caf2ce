import { describe, expect, test } from 'vitest'
import { type EventOf, NewEvent } from '#shared/schema/event.ts'
import { MONDAY, people } from '../../../test/factories.ts'
import { aCommand, type Collective, does, take } from '../../../test/samples/collective.ts'
import {
  giveBack,
  inOlah,
  inParaf,
  inPeriksa,
  judge,
  lacking2,
  nos,
  resume,
  walk,
  without2,
} from '../../../test/samples/rows-in-moves.ts'
import { applyParticipantEvent } from './apply-participant-event.ts'
import { decideFinishParticipants } from './finish-participants.ts'
import { decideHandOverParticipants } from './hand-over-participants.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideNumberParticipants } from './number-participants.ts'
import { decideRecordResults } from './record-results.ts'
import { decideRecordStatuses } from './record-statuses.ts'
import { decideRefuseParticipants } from './refuse-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'
import { decideReturnParticipants } from './return-participants.ts'

const { analis, tu, petugas, kaban } = people

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
    const first = set(inPeriksa, [1, 'U-1'], [2, 'U-2'])
    const byNomor = new Map([
      ['U-1', 1],
      ['U-2', 2],
    ])
    const numbered = { ...take(inPeriksa, first).collective, byNomor }
    expect(answers(set(numbered, [1, 'U-1'], [3, 'U-2'], [4, 'U-4'], [5, 'U-4']))).toEqual([
      [1, 'participant-same'],
      [3, 'participant-nomor-taken'],
      [4, 'changed'],
      [5, 'participant-nomor-taken'],
    ])
  })

  test('a nomor usulan lies in a text about its row; one in clear, of an earlier version, is read and replaced', () => {
    const [of1, of2] = inPeriksa.list.rows
    const inClear: EventOf<'participants.numbered'> = {
      type: 'participants.numbered',
      ...{
        at: MONDAY.toISOString(),
        actorId: petugas.id,
        commandId: 'c-lama',
        caseId: inPeriksa.caseFile.id,
      },
      rows: [
        { no: 1, nomorUsulan: 'U-1' },
        { no: 2, nomorUsulan: 'U-2' },
      ],
    }
    const old = applyParticipantEvent(inPeriksa.list, NewEvent.parse(inClear) as typeof inClear)
    expect(old.rows.slice(0, 2)).toEqual([
      { ...of1, nomorUsulan: 'U-1' },
      { ...of2, nomorUsulan: 'U-2' },
    ])
    const decision = decideNumberParticipants(
      { ...inPeriksa, list: old, byNomor: new Map() },
      aCommand({ rows: [{ row: { no: 1 }, nomorUsulan: 'U-9' }] }, petugas),
    )
    const { events, subjects } = decision.ok ? decision : expect.fail('refused')
    expect(JSON.stringify(events)).not.toContain('U-9')
    expect(subjects).toMatchObject([{ personId: expect.stringContaining(':1'), data: { text: 'U-9' } }])
    const [first, second] = take({ ...inPeriksa, list: old }, decision).collective.list.rows
    expect([first, second]).toEqual([{ ...of1, nomorId: subjects[0]?.id }, old.rows[1]])
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

test("the clock is the office's as long as any row is with the office", () => {
  const owner = ({ caseFile }: Collective) => caseFile.clock.at(-1)?.owner
  expect(owner(without2)).toBe('office')
  const allBack = does(without2, decideReturnParticipants, giveBack(1, 3, 4, 5))
  expect(owner(allBack)).toBe('applicant')
  expect(owner(does(allBack, decideResumeParticipants, resume(4)))).toBe('office')
})
