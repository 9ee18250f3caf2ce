import { describe, expect, test } from 'vitest'
import { MONDAY, people } from '../../../test/factories.ts'
import { aCommand, type Collective, does } from '../../../test/samples/collective.ts'
import {
  finishBerkas,
  giveBack,
  inParaf,
  inPeriksa,
  judge,
  lacking2,
  nos,
  sop,
  without2,
} from '../../../test/samples/rows-in-moves.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { decideGiveParaf } from '../give-paraf.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideReturnParticipants } from './return-participants.ts'
import { decideWithdrawParticipants } from './withdraw-participants.ts'

const { tu } = people

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
