import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Handover } from '#shared/schema/case-parts.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { CloseCase, HandOver } from '#shared/schema/step-kind-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, type Refusal, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { openStep } from './open-step.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { refuseBehind } from './refuse-behind.ts'
import { END, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/** Records a handover, which finishes its step; where that is the last one, the berkas is closed by it. */
export function decideHandOver(sop: Sop, caseFile: CaseFile, attempt: Attempt<HandOver>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'handover') return refuse('step-of-another-kind', { step: step.kegiatan })
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  // Rows that come after it keep a collective berkas from being closed with the others.
  const closes = targetOf(sop, step, ready.outcome) === END && !refuseBehind(caseFile)
  const receipt = receiptOf(caseFile, command)
  if (!receipt.ok) return receipt
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, attempt)
  if (!left.ok) return left
  const { event, subjects } = left
  const said = { ...stamp(attempt), caseId: caseFile.id, ...receipt.handover }
  const all = [...receipt.texts, ...subjects]
  return closes
    ? accept([event, { type: 'case.closed', ...said }], all)
    : accept([{ type: 'case.handed-over', ...said, stepId: step.id }, event], all)
}

type Receipt =
  | { readonly ok: true; readonly handover: Handover; readonly texts: readonly Subject[] }
  | Refusal

/** What a handover records, with the texts it names. A kuasa without a name proves nothing. */
export function receiptOf(caseFile: CaseFile, command: CloseCase): Receipt {
  const { commandId, channel, receiver, receiverName, proof, documentHash } = command
  if (receiver === 'kuasa' && receiverName === undefined) {
    return refuse('kuasa-needs-name', { number: caseFile.number })
  }
  const name =
    receiverName === undefined ? [] : [textAboutCase(caseFile, `${commandId}:receiver`, receiverName)]
  const proofs = proof === undefined ? [] : [textAboutCase(caseFile, `${commandId}:proof`, proof)]
  return {
    ok: true,
    handover: {
      channel,
      ...(receiver && { receiver }),
      ...(name[0] && { receiverId: name[0].id }),
      ...(proofs[0] && { proofId: proofs[0].id }),
      ...(documentHash && { documentHash }),
    },
    texts: [...name, ...proofs],
  }
}
