import type { CaseFile, StepVisit } from '#shared/schema/case-file.ts'
import type { UndoStep } from '#shared/schema/case-move-command.ts'
import type { Sop, StepKind } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { stepById } from './step-flow.ts'

/** For so long a finished step can be taken back; the product's own rule. */
const UNDO_MINUTES = 10

/** Finished by one click. What a superior gave, or what left the office, is not taken back by another. */
const PLAIN: readonly StepKind[] = ['task', 'register', 'decision', 'upload']

/** Takes back the step that this person has just finished, as long as nothing has been done since. */
export function decideUndoStep(sop: Sop, caseFile: CaseFile, attempt: Attempt<UndoStep>): Decision {
  const { command, actor, now } = attempt
  const step = stepById(sop, command.stepId)
  if (!step) return refuse('step-not-in-sop', { step: command.stepId, sop: sop.title })
  const finished = lastFinished(caseFile)
  const isOwn = finished?.stepId === step.id && finished.finishedBy === actor.id
  if (!isOwn || !finished.finishedAt || finished.skipped || !PLAIN.includes(step.kind)) {
    return refuse('step-not-undoable', { step: step.kegiatan })
  }
  // The step of the applicant that a resumed berkas brings was never open here.
  const wasOpen = finished.startedAt < finished.finishedAt
  const isLate = now.getTime() - Date.parse(finished.finishedAt) > UNDO_MINUTES * 60_000
  if (!wasOpen || isLate || isTouchedSince(caseFile, finished.finishedAt)) {
    return refuse('step-undo-late', { step: step.kegiatan })
  }
  return accept([{ type: 'case.step-undone', ...stamp(attempt), caseId: caseFile.id, stepId: step.id }])
}

function lastFinished({ status, visits }: CaseFile): StepVisit | undefined {
  if (status === 'done') return visits.at(-1)
  return status === 'open' ? visits.at(-2) : undefined
}

/** Whether anything was recorded in the step that followed. */
function isTouchedSince(caseFile: CaseFile, at: string): boolean {
  const { visits, status, disposisi, signings, returns } = caseFile
  const judged = status === 'open' ? Object.keys(visits.at(-1)?.kelengkapan ?? {}).length > 0 : false
  const { outside = [], notices = [], children = [], handovers = [], reportPasses = [] } = caseFile
  const { reopenings = [], assignments = [] } = caseFile
  const parts = [
    signings,
    returns,
    outside,
    notices,
    children,
    handovers,
    reportPasses,
    assignments,
    reopenings,
  ]
  return (
    judged ||
    caseFile.holder !== undefined ||
    disposisi.some((each) => each.issuedAt >= at) ||
    parts.flat().some((part) => part.at >= at)
  )
}
