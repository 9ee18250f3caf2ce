import type { StepMark } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stepOfNow } from './service-start.ts'

type PrintedStep = Omit<StepMark, 'state'>

/** What is the same in every case of a SOP version, made once: a board holds thousands of cases. */
const printedSteps = new WeakMap<Sop, readonly PrintedStep[]>()

/** Every step of the SOP as it stands in this case, in the document's order. */
export function stepMarks(sop: Sop, caseFile: CaseFile): StepMark[] {
  const furthest = furthestVisited(sop, caseFile)
  const [first] = caseFile.imported ? caseFile.visits : []
  const unknown = first ? sop.steps.findIndex(({ id }) => id === stepOfNow(first)) : 0
  return printedOf(sop).map((step, index) => ({
    ...step,
    state: knownOr(stateOf(caseFile, step.id, index < furthest), index < unknown),
  }))
}

function printedOf(sop: Sop): readonly PrintedStep[] {
  const known = printedSteps.get(sop)
  if (known) return known
  const printed = sop.steps.map(({ id, no, proposedNo, kegiatan, kind, pelaksana = [] }, index) => ({
    id,
    no: no ?? proposedNo ?? String(index + 1),
    kegiatan,
    kind,
    pelaksana: pelaksana.map((each) => sop.pelaksana.find((one) => one.id === each)?.jabatan ?? each),
  }))
  printedSteps.set(sop, printed)
  return printed
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

/** Before it was taken over nobody saw whether a step was done or passed over. */
function knownOr(state: StepMark['state'], isUnknown: boolean): StepMark['state'] {
  return isUnknown && state === 'skipped' ? 'unmeasured' : state
}

/** Index that divides what lies behind the case from what lies before it. */
function furthestVisited(sop: Sop, caseFile: CaseFile): number {
  // One that ended without a result stands for good where it ended.
  const at = caseFile.current ?? caseFile.ended?.stepId
  return at === undefined ? sop.steps.length : sop.steps.findIndex(({ id }) => id === at)
}
