import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { AttachUploadReport, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { leaveStep } from './leave-step.ts'
import { stepForDoer } from './open-step.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { stepById } from './step-flow.ts'

/**
 * What the report of an upload run does to the berkas it was made for: it is kept with the upload step, once, and the
 * report of a finished run finishes that step, where whoever brings it may do so. Brought by anybody else, also by the
 * computer itself, it waits there: nobody's step is finished in his name.
 */
export function reportUpload(
  { sop, caseFile, run }: { readonly sop: Sop; readonly caseFile: CaseFile; readonly run: UploadRun },
  attempt: Attempt<AttachUploadReport>,
): readonly NewEvent[] {
  const step = stepById(sop, caseFile.current ?? '')
  if (caseFile.status !== 'open' || step?.kind !== 'upload') return []
  const { commandId, hash } = attempt.command
  const reported = {
    type: 'case.upload-reported' as const,
    ...stamp(attempt),
    caseId: caseFile.id,
    stepId: step.id,
    runId: run.id,
    hash,
  }
  const isKept = caseFile.uploadProofs?.some((proof) => proof.runId === run.id && proof.hash === hash)
  const kept = isKept ? [] : [reported]
  const ready = readyToLeave({ sop, caseFile, step }, {})
  const doer = stepForDoer(sop, caseFile, { stepId: step.id, actor: attempt.actor })
  if (run.status !== 'finished' || !ready.ok || !doer.ok) return kept
  const left = leaveStep({ sop, caseFile, step }, { ...attempt, command: { commandId } })
  return left.ok ? [...kept, left.event] : kept
}
