import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant, ParticipantList } from '#shared/schema/participant.ts'
import type { ParticipantTally } from '#shared/schema/participant-tally.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { isEnough } from '../kelengkapan-of-step.ts'
import { stepById } from '../step-flow.ts'
import { documentsOfRow, ownVerdict, visitOfRow } from './row-kelengkapan.ts'

/** The rows in figures, as the berkas keeps them. */
export function tallyParticipants(
  sop: Sop,
  caseFile: CaseFile,
  { rows, doers }: ParticipantList,
): ParticipantTally {
  const along = rows.filter(goesWithBerkas)
  const count = (state: Participant['state']) => rows.filter((row) => row.state === state).length
  const judged = judgedOf(sop, caseFile, along)
  return {
    total: rows.length,
    going: along.length,
    behind: count('going') - along.length,
    returned: count('returned'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    done: count('done'),
    types: [...new Set(along.flatMap((row) => row.serviceTypeId ?? caseFile.serviceTypeId ?? []))].sort(),
    ...(doers && { doers }),
    ...(judged && { judged }),
  }
}

function goesWithBerkas({ state, at }: Participant): boolean {
  return state === 'going' && !at
}

function judgedOf(
  sop: Sop,
  caseFile: CaseFile,
  rows: readonly Participant[],
): ParticipantTally['judged'] | undefined {
  const step = stepById(sop, caseFile.current ?? '')
  const visit = caseFile.visits.length
  if (!step || !rows.some((row) => row.judged?.visit === visitOfRow(row, caseFile))) return undefined
  const open: Record<string, number> = {}
  let lacking = 0
  const needed = new Map<string | undefined, readonly string[]>()
  for (const row of rows) {
    const type = row.serviceTypeId ?? caseFile.serviceTypeId
    const ids = needed.get(type) ?? documentsOfRow(sop, step, type).map(({ id }) => id)
    needed.set(type, ids)
    const verdicts = ids.map((id) => [id, ownVerdict(row, caseFile, id)] as const)
    for (const [id, verdict] of verdicts) if (verdict === 'belum') open[id] = (open[id] ?? 0) + 1
    if (verdicts.some(([, verdict]) => verdict !== 'belum' && !isEnough(verdict))) lacking += 1
  }
  return { visit, open, lacking }
}
