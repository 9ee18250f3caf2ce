import { decideIssueDisposisi } from '#shared/domain/disposisi/issue-disposisi.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideGiveApproval } from '#shared/domain/give-approval.ts'
import { decideGiveParaf } from '#shared/domain/give-paraf.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { doersOf } from '#shared/domain/may-do.ts'
import { decideRecordTtd } from '#shared/domain/record-ttd.ts'
import { decideResumeCase } from '#shared/domain/resume-case.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { applied, uuid } from './factories.ts'

interface Way {
  readonly outcomeId?: string | undefined
  readonly now?: Date
}

let commands = 5000

/** Takes the case through its current step as the person the SOP names would, by the outcome given. */
export function walkStep(sop: Sop, caseFile: CaseFile, way: Way = {}): CaseFile {
  const { outcomeId, now = new Date(caseFile.openedAt) } = way
  const step = stepById(sop, caseFile.current ?? '')
  if (!step) throw new Error(`case ${caseFile.number} stands in no step`)
  const actor: Actor = { id: 'walker', roles: ['petugas', 'tu', 'supervisor'], fulfils: doersOf(sop, step) }
  const attempt = <C extends object>(command: C) => {
    commands += 1
    return {
      command: { commandId: uuid(commands), caseId: caseFile.id, stepId: step.id, ...command },
      actor,
      now,
    }
  }
  const outcome = outcomeId === undefined ? {} : { outcomeId }
  const chosen = step.outcomes?.find(({ id }) => id === outcomeId)
  const note = chosen?.reasonRequired ? { note: 'alasan' } : {}
  if (chosen?.returnsTo) {
    const reason = {
      ...outcome,
      reasonCode: chosen.reasonCode ?? ('isi' as const),
      reason: 'perlu diperbaiki',
    }
    return applied('case', caseFile, decideReturnToApplicant(sop, caseFile, attempt(reason)))
  }
  if (step.kind === 'paraf')
    return applied('case', caseFile, decideGiveParaf(sop, caseFile, attempt({ ...outcome, ...note })))
  if (step.kind === 'ttd')
    return applied('case', caseFile, decideRecordTtd(sop, caseFile, attempt({ ...outcome, ...note })))
  if (step.kind === 'approval') {
    return applied('case', caseFile, decideGiveApproval(sop, caseFile, attempt({ ...outcome, ...note })))
  }
  if (step.kind === 'disposisi') {
    const command = {
      to: 'receiver',
      instructions: ['Tindaklanjuti'],
      urgency: 'biasa' as const,
      security: 'biasa' as const,
    }
    return applied('case', caseFile, decideIssueDisposisi(sop, caseFile, attempt(command)))
  }
  let judged = caseFile
  for (const { id, kind } of kelengkapanOfStep(sop, step, caseFile)) {
    if (kind !== 'dokumen') continue
    judged = applied(
      'case',
      judged,
      decideJudgeKelengkapan(sop, judged, attempt({ itemId: id, verdict: 'ada' as const })),
    )
  }
  return applied('case', judged, decideFinishStep(sop, judged, attempt({ ...outcome, ...note })))
}

/** The applicant brings a returned berkas back. */
export function takeUpAgain(sop: Sop, caseFile: CaseFile, now = new Date(caseFile.openedAt)): CaseFile {
  commands += 1
  const command = { commandId: uuid(commands), caseId: caseFile.id }
  const actor: Actor = { id: 'walker', roles: ['petugas'], fulfils: [] }
  return applied('case', caseFile, decideResumeCase(sop, caseFile, { command, actor, now }))
}
