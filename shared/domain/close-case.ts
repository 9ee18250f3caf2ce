import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { CloseCase } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { decideHandOver, receiptOf } from './hand-over.ts'
import { runningStep } from './open-step.ts'
import { refuseBehind } from './refuse-behind.ts'
import { refuseWithoutRole } from './refuse-without-role.ts'
import { END, targetOf } from './step-flow.ts'

/** Closes a berkas with its receipt: after the last step, or as the handover that is the last step. */
export function decideCloseCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<CloseCase>): Decision {
  const { command, actor } = attempt
  const { number } = caseFile
  if (caseFile.status !== 'done') {
    const running = runningStep(sop, caseFile)
    if (!running.ok) return running
    const { id, kind, kegiatan } = running.step
    if (kind !== 'handover' || targetOf(sop, running.step) !== END) {
      return refuse('case-not-done', { number, step: kegiatan })
    }
    return decideHandOver(sop, caseFile, { ...attempt, command: { ...command, stepId: id } })
  }
  const refused = refuseWithoutRole(actor, ['petugas', 'tu'])
  if (refused) return refused
  const behind = refuseBehind(caseFile)
  if (behind) return behind
  const receipt = receiptOf(caseFile, command)
  if (!receipt.ok) return receipt
  return accept(
    [{ type: 'case.closed', ...stamp(attempt), caseId: caseFile.id, ...receipt.handover }],
    receipt.texts,
  )
}
