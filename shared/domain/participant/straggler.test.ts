import { describe, expect, test } from 'vitest'
import { people } from '../../../test/factories.ts'
import { aCommand, type Collective, does } from '../../../test/samples/collective.ts'
import { inOlah, judge, nos, resume, sop, walk, without2 } from '../../../test/samples/rows-in-moves.ts'
import { decideCloseCase } from '../close-case.ts'
import { decideFinishParticipants } from './finish-participants.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'
import { decideReturnParticipants } from './return-participants.ts'

const { analis, tu, petugas, kaban } = people

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
    expect(all.caseFile.signings.slice(-2)).toMatchObject([
      { kind: 'approval', by: 'kaban', participants: [2] },
      { kind: 'ttd', by: 'kaban', participants: [2] },
    ])
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
    const named = {
      ...sop,
      steps: sop.steps.map((step) =>
        step.id === 'olah'
          ? { ...step, outcomes: [{ id: 'bts', label: 'BTS', to: 'periksa', returnsTo: 'office' as const }] }
          : step,
      ),
    }
    const { to: _to, ...unnamed } = bts.command
    const bySop = decideReturnParticipants({ ...inOlah, sop: named }, { ...bts, command: unnamed })
    expect(bySop).toMatchObject({ events: [{ outcomeId: 'bts', to: 'periksa' }, {}] })
    const later = { ...bts, command: { ...bts.command, to: 'serah' } }
    expect(decideReturnParticipants(inOlah, later)).toMatchObject({ ok: false, code: 'return-target-later' })
  })
})
