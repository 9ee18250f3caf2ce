import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideJudgeParticipants } from '#shared/domain/participant/judge-participants.ts'
import { decideReturnParticipants } from '#shared/domain/participant/return-participants.ts'
import { aSop, people } from '../factories.ts'
import { walkStep } from '../walk-case.ts'
import { aCollective, aCommand, type Collective, does } from './collective.ts'

export const sop = aSop()
const { analis, petugas } = people

/** The berkas walks its step by the outcome; its rows go with it. */
export function walk(collective: Collective, outcomeId?: string): Collective {
  return { ...collective, caseFile: walkStep(sop, collective.caseFile, { outcomeId }) }
}

export const inPeriksa = walk(aCollective(sop, 5))
export const nos = (...rows: number[]) => rows.map((no) => ({ no }))
export const judge = (items: Record<string, 'ada' | 'tidak-ada' | 'belum'>, ...rows: number[]) =>
  aCommand({ stepId: 'periksa', items, rows: nos(...rows) }, analis)
export const giveBack = (...rows: number[]) =>
  aCommand(
    {
      ...{ stepId: 'periksa', source: 'applicant' as const, outcomeId: 'tidak-lengkap' },
      ...{ reasonCode: 'kelengkapan' as const, reason: 'Surat belum ada' },
      rows: rows.map((no) => ({ row: { no } })),
    },
    analis,
  )
export const resume = (...rows: number[]) => aCommand({ rows: nos(...rows) }, petugas)
export const finishBerkas = ({ caseFile }: Collective, outcomeId = 'benar') =>
  decideFinishStep(sop, caseFile, aCommand({ stepId: 'periksa', outcomeId }, analis))

export const lacking2 = does(inPeriksa, decideJudgeParticipants, judge({ surat: 'tidak-ada' }, 2))
export const without2 = does(lacking2, decideReturnParticipants, giveBack(2))
export const inParaf = walk(without2, 'benar')
export const inOlah = walk(walk(inParaf))
