import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EndKind } from '#shared/schema/case-parts.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { textAboutCase } from './text-about-case.ts'

/** Ends a berkas that has no result yet, wherever it lies: in a step, with the applicant, or held. */
export function endCase(
  caseFile: CaseFile,
  how: EndKind,
  attempt: Attempt<{ readonly commandId: string; readonly reason: string }>,
): Decision {
  const { number, status, current } = caseFile
  if (status === 'closed') return refuse('case-closed', { number })
  if (status === 'ended') return refuse('case-ended', { number })
  if (current === undefined) return refuse('case-has-result', { number })
  const reason = textAboutCase(caseFile, attempt.command.commandId, attempt.command.reason)
  return accept(
    [
      {
        type: 'case.ended',
        ...stamp(attempt),
        caseId: caseFile.id,
        how,
        stepId: current,
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
