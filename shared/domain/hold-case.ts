import type { CaseFile } from '#shared/schema/case-file.ts'
import type { HoldCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision } from './decision.ts'
import { runningStep } from './open-step.ts'
import { refuseStranger } from './refuse-stranger.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Lets a berkas lie, with the reason and whom it waits for. Whose clock runs meanwhile is the product's default
 * ("aturan bawaan"): the office's stops only where it waits for the applicant or an outside body.
 */
export function decideHoldCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<HoldCase>): Decision {
  const { command, actor } = attempt
  const found = runningStep(sop, caseFile)
  if (!found.ok) return found
  const stranger = refuseStranger(actor, caseFile, { sop, step: found.step })
  if (stranger) return stranger
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.held',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: found.step.id,
        waitsFor: command.waitsFor,
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
