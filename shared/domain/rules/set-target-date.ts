import type { CaseFile } from '#shared/schema/case-file.ts'
import type { SetTargetDate } from '#shared/schema/rule-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { isRunning } from './is-running.ts'

/** Sets or corrects the date that the steps of a berkas must be done before. */
export function decideSetTargetDate(sop: Sop, caseFile: CaseFile, attempt: Attempt<SetTargetDate>): Decision {
  const { number } = caseFile
  const { targetOn } = attempt.command
  if (!isRunning(caseFile)) return refuse('case-not-running', { number })
  if (!sop.targetDate) return refuse('target-date-not-in-sop', { sop: sop.title })
  if (caseFile.targetOn === targetOn) return refuse('target-date-same', { number })
  return accept([{ type: 'case.target-set', ...stamp(attempt), caseId: caseFile.id, targetOn }])
}
