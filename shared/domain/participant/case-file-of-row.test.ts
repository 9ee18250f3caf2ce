import { describe, expect, test } from 'vitest'
import { aSop } from '../../../test/factories.ts'
import { type Collective, does } from '../../../test/samples/collective.ts'
import { inOlah, inPeriksa, judge, lacking2, resume, without2 } from '../../../test/samples/rows-in-moves.ts'
import { barredFrom } from '../organisation/barred-from.ts'
import { stepById } from '../step-flow.ts'
import { caseFileOfRow } from './case-file-of-row.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'

function seenFrom({ caseFile, list }: Collective, no: number) {
  const row = list.rows[no - 1]
  if (!row) throw new Error(`no row ${no}`)
  return caseFileOfRow(caseFile, row)
}

describe('a berkas as the person of one row sees it', () => {
  test('shows the verdicts of that row over those of the berkas, and of no other row', () => {
    expect(seenFrom(lacking2, 2).visits.at(-1)?.kelengkapan).toMatchObject({
      surat: { verdict: 'tidak-ada' },
    })
    expect(seenFrom(lacking2, 3).visits.at(-1)?.kelengkapan).toEqual({})
    expect(seenFrom(inPeriksa, 1)).not.toHaveProperty('participants')
  })

  test("is returned while the row is, with its own reason, and the clock is the applicant's", () => {
    const seen = seenFrom(without2, 2)
    expect(seen).toMatchObject({ status: 'returned', current: 'ajukan', returns: [{ stepId: 'periksa' }] })
    expect(seen.clock.at(-1)).toMatchObject({ owner: 'applicant' })
    expect(seenFrom(without2, 3).status).toBe('open')
  })

  test('stands in the step of the row where that comes after its berkas', () => {
    const behind = does(inOlah, decideResumeParticipants, resume(2))
    const judged = does(behind, decideJudgeParticipants, judge({ surat: 'ada' }, 2))
    const seen = seenFrom(judged, 2)
    expect(seen).toMatchObject({ status: 'open', current: 'periksa' })
    expect(seen.visits.at(-1)?.kelengkapan).toMatchObject({ surat: { verdict: 'ada' } })
    expect(seen.clock.filter(({ to }) => !to)).toHaveLength(1)
    expect(seenFrom(judged, 1).current).toBe('olah')
  })
})

test('who judged a row is kept from a step that the SOP wants in other hands', () => {
  const step = stepById(aSop(), 'setuju')
  if (!step) throw new Error('the example has lost a step')
  const bars = (collective: Collective) => [
    ...barredFrom({ ...step, differentPersonFrom: ['periksa'] }, collective.caseFile),
  ]
  expect(bars(inPeriksa)).toEqual([])
  expect(bars(lacking2)).toEqual([['analis', 'four-eyes']])
})
