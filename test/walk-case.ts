import { decideArchiveCase } from '#shared/domain/archive-case.ts'
import { decideAssignStep } from '#shared/domain/assign-step.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import { decideIssueDisposisi } from '#shared/domain/disposisi/issue-disposisi.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideGiveApproval } from '#shared/domain/give-approval.ts'
import { decideGiveParaf } from '#shared/domain/give-paraf.ts'
import { decideHandOver } from '#shared/domain/hand-over.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { doersOf } from '#shared/domain/may-do.ts'
import { nextStation } from '#shared/domain/next-station.ts'
import { decidePassReport } from '#shared/domain/pass-report.ts'
import { decideRecordNotice } from '#shared/domain/record-notice.ts'
import { decideRecordTtd } from '#shared/domain/record-ttd.ts'
import { decideRefuseCase } from '#shared/domain/refuse-case.ts'
import { decideResumeCase } from '#shared/domain/resume-case.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import { decideSendBack } from '#shared/domain/send-back.ts'
import { decideSendOutside } from '#shared/domain/send-outside.ts'
import { stepById, targetOf } from '#shared/domain/step-flow.ts'
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
  const reason = {
    ...outcome,
    reasonCode: chosen?.reasonCode ?? ('isi' as const),
    reason: 'perlu diperbaiki',
  }
  if (chosen?.returnsTo === 'applicant')
    return applied('case', caseFile, decideReturnToApplicant(sop, caseFile, attempt(reason)))
  if (step.kind === 'external' && (chosen?.returnsTo || chosen?.refuses)) {
    const sent = sendOutside(sop, caseFile, attempt({}))
    const decide = chosen.refuses ? decideRefuseCase : decideSendBack
    return applied('case', sent, decide(sop, sent, attempt(reason)))
  }
  if (chosen?.refuses) return applied('case', caseFile, decideRefuseCase(sop, caseFile, attempt(reason)))
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
  return finishByKind(sop, judged, attempt({ ...outcome, ...note }))
}

type Step = Attempt<{ readonly commandId: string; readonly caseId: string; readonly stepId: string }>

/** Finishes a step as its kind asks for. */
function finishByKind(sop: Sop, caseFile: CaseFile, attempt: Step): CaseFile {
  const step = stepById(sop, attempt.command.stepId)
  const said = <C extends object>(more: C) => ({ ...attempt, command: { ...attempt.command, ...more } })
  switch (step?.kind) {
    case 'assignment': {
      const next = stepById(sop, targetOf(sop, step)) ?? step
      const named: Actor = { ...attempt.actor, id: 'receiver', fulfils: doersOf(sop, next) }
      const naming = { ...said({ holder: 'receiver' }), named }
      return applied('case', caseFile, decideAssignStep(sop, caseFile, naming))
    }
    case 'notify': {
      const notice = said({ channel: 'telepon' as const, result: 'tersampaikan' as const })
      return applied('case', caseFile, decideRecordNotice(sop, caseFile, notice))
    }
    case 'archive': {
      const archiving = said({ classification: '800.1', place: 'Lemari 3' })
      return applied('case', caseFile, decideArchiveCase(sop, caseFile, archiving))
    }
    case 'handover':
      return applied('case', caseFile, decideHandOver(sop, caseFile, said({ channel: 'langsung' as const })))
    case 'external': {
      const sent = sendOutside(sop, caseFile, attempt)
      return applied('case', sent, decideFinishStep(sop, sent, attempt))
    }
    case 'report':
      return passAll(sop, caseFile, attempt)
    default:
      return applied('case', caseFile, decideFinishStep(sop, caseFile, attempt))
  }
}

function sendOutside(sop: Sop, caseFile: CaseFile, attempt: Step): CaseFile {
  const sentOn = attempt.now.toISOString().slice(0, 10)
  const sending = { ...attempt, command: { ...attempt.command, sentOn } }
  return applied('case', caseFile, decideSendOutside(sop, caseFile, sending))
}

/** Carries a report from station to station; one without a line is finished like a task. */
function passAll(sop: Sop, caseFile: CaseFile, attempt: Step): CaseFile {
  const step = stepById(sop, attempt.command.stepId)
  let passed = caseFile
  if (!step || !nextStation(sop, step, passed))
    return applied('case', caseFile, decideFinishStep(sop, caseFile, attempt))
  while (passed.current === step.id && passed.status === 'open') {
    const station = nextStation(sop, step, passed)?.id ?? ''
    const pass = { ...attempt, command: { ...attempt.command, station } }
    passed = applied('case', passed, decidePassReport(sop, passed, pass))
  }
  return passed
}

/** The applicant brings a returned berkas back. */
export function takeUpAgain(sop: Sop, caseFile: CaseFile, now = new Date(caseFile.openedAt)): CaseFile {
  commands += 1
  const command = { commandId: uuid(commands), caseId: caseFile.id }
  const actor: Actor = { id: 'walker', roles: ['petugas'], fulfils: [] }
  return applied('case', caseFile, decideResumeCase(sop, caseFile, { command, actor, now }))
}
