import { applyEvent } from '#shared/domain/apply-event.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideIssueDisposisi } from '#shared/domain/disposisi/issue-disposisi.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideGiveApproval } from '#shared/domain/give-approval.ts'
import { decideGiveParaf } from '#shared/domain/give-paraf.ts'
import { decideHandOver } from '#shared/domain/hand-over.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import { decideRecordTtd } from '#shared/domain/record-ttd.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { uuid } from '../../factories.ts'
import type { CaseAct, CaseWalk, KeptCase } from './case-acts.ts'

/**
 * Takes an opened berkas through all its acts, as the store does it: each is decided and its events are made into text
 * at once, for they are what it would be made of again after a crash, and applied; the state is made into text when the
 * berkas is put aside.
 */
export function walkOurCase({ sop, opened, acts }: CaseWalk): KeptCase {
  const events: string[] = []
  let caseFile = opened
  for (const [at, act] of acts.entries()) {
    const decision = decide(sop, caseFile, { act, commandId: uuid(at) })
    if (!decision.ok) throw new Error(`refused: ${decision.code}`)
    for (const event of decision.events) {
      events.push(JSON.stringify(event))
      caseFile = applyEvent<'case'>(caseFile, event)
    }
  }
  return { state: JSON.stringify(caseFile), events }
}

function decide(
  sop: Sop,
  caseFile: CaseFile,
  { act, commandId }: { act: CaseAct; commandId: string },
): Decision {
  const { actor, stepId, outcomeId, itemId } = act
  const onStep = { commandId, caseId: caseFile.id, stepId, ...(outcomeId !== undefined && { outcomeId }) }
  const attempt = <Command extends object>(more: Command) => ({
    command: { ...onStep, ...more },
    actor,
    now: new Date(),
  })
  if (itemId !== undefined)
    return decideJudgeKelengkapan(sop, caseFile, attempt({ itemId, verdict: 'ada' as const }))
  switch (stepById(sop, stepId)?.kind) {
    case 'paraf':
      return decideGiveParaf(sop, caseFile, attempt({}))
    case 'ttd':
      return decideRecordTtd(sop, caseFile, attempt({}))
    case 'approval':
      return decideGiveApproval(sop, caseFile, attempt({}))
    case 'handover':
      return decideHandOver(sop, caseFile, attempt({ channel: 'langsung' as const }))
    case 'disposisi':
      return decideIssueDisposisi(
        sop,
        caseFile,
        attempt({
          to: 'olah',
          instructions: ['Proses'],
          urgency: 'biasa' as const,
          security: 'biasa' as const,
        }),
      )
    default:
      return decideFinishStep(sop, caseFile, attempt({}))
  }
}
