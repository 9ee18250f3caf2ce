import type { StepMark } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stepOfNow } from './service-start.ts'

/** Every step of the SOP as it stands in this case, in the document's order. */
export function stepMarks(sop: Sop, caseFile: CaseFile): StepMark[] {
  const furthest = furthestVisited(sop, caseFile)
  return sop.steps.map((step, index) => ({
    id: step.id,
    no: step.no ?? step.proposedNo ?? String(index + 1),
    kegiatan: step.kegiatan,
    kind: step.kind,
    state: stateOf(caseFile, step.id, index < furthest),
    pelaksana: (step.pelaksana ?? []).map(
      (id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id,
    ),
  }))
}

function stateOf(caseFile: CaseFile, stepId: string, behind: boolean): StepMark['state'] {
  if (caseFile.current === stepId) return 'current'
  const visited = caseFile.visits.some(
    (visit) => stepOfNow(visit) === stepId && visit.finishedAt && !visit.skipped,
  )
  // After a return the steps behind the target stand before the case again.
  if (visited && behind) return 'done'
  return behind ? 'skipped' : 'waiting'
}

/** Index that divides what lies behind the case from what lies before it. */
function furthestVisited(sop: Sop, caseFile: CaseFile): number {
  // One that ended without a result stands for good where it ended.
  const at = caseFile.current ?? caseFile.ended?.stepId
  return at === undefined ? sop.steps.length : sop.steps.findIndex(({ id }) => id === at)
}
