import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { refuseRecused } from '#shared/domain/refuse-recused.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { DraftReturnLetter } from '#shared/schema/letter-command.ts'
import { findCase } from '../decide-on-case.ts'
import { keepRecusedOut } from '../organisation/keep-recused-out.ts'
import { recordDecision } from '../record-decision.ts'
import { answerWithLetter, type RecordedLetter } from './answer-with-letter.ts'
import { decideOnDraft } from './draft-letter.ts'
import { lineOfSigner } from './line-of-signer.ts'
import { planReturnLetter } from './plan-return-letter.ts'

/**
 * Begins the letter that the open return of a berkas leaves with: a provisional number, a signing line, and the return
 * it is for. One return gets one letter, whoever asks how often.
 */
export async function draftReturnLetter(
  ports: Ports,
  actor: Actor,
  command: DraftReturnLetter,
): Promise<RecordedLetter> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'letter', id: command.letterId },
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  return answerWithLetter(ports, command.letterId, seq)
}

async function decide(
  ports: Ports,
  tx: RecordReader,
  attempt: Attempt<DraftReturnLetter>,
): Promise<Decision> {
  const { command, actor } = attempt
  const { caseId } = command
  const recused = refuseRecused(actor, await findCase(tx, actor, caseId))
  if (recused) return keepRecusedOut(ports, { ...attempt, tx, about: { kind: 'case', id: caseId } }, recused)
  const planned = await planReturnLetter(ports, { reader: tx, actor }, caseId)
  const { signer, returns, ...said } = planned
  const { to = said.to, perihal = said.perihal, summary = said.summary } = command
  const line = command.line ?? lineOfSigner(signer)
  const drafting = { ...command, to, perihal, summary, ...(line && { line }) }
  return decideOnDraft(ports, tx, { attempt: { ...attempt, command: drafting }, returns })
}
