import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { refuseRecused } from '#shared/domain/refuse-recused.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { DraftUploadLetter } from '#shared/schema/letter-command.ts'
import { findUpload } from '../decide-on-upload.ts'
import { recordDecision } from '../record-decision.ts'
import { answerWithLetter, type RecordedLetter } from './answer-with-letter.ts'
import { decideOnDraft } from './draft-letter.ts'
import { lineOfSigner } from './line-of-signer.ts'
import { planUploadLetter } from './plan-upload-letter.ts'

/**
 * Begins the one letter that gives the blocked rows of an upload back to the office they came from, with the workbook
 * that says what to mend as its lampiran. The rows that are ready go on as they would without it.
 */
export async function draftUploadLetter(
  ports: Ports,
  actor: Actor,
  command: DraftUploadLetter,
): Promise<RecordedLetter> {
  // Whether the workbook is there is told only to who may see the run.
  await findUpload(ports.store, actor, command.runId)
  const isThere = await ports.uploadFiles.read(command.workbook)
  if (!isThere) throw new DomainError('upload-file-missing', { file: command.workbook.file })
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
  attempt: Attempt<DraftUploadLetter>,
): Promise<Decision> {
  const { command, actor } = attempt
  const { runId, workbook, ...said } = command
  const planned = await planUploadLetter(ports, { reader: tx, actor }, runId)
  const { caseFile, perihal, summary, signer } = planned
  const recused = caseFile && refuseRecused(actor, caseFile)
  if (recused) return recused
  const to = command.to ?? planned.to
  if (to.length === 0) throw new DomainError('upload-return-needs-receiver')
  const line = command.line ?? lineOfSigner(signer)
  const drafting = {
    ...said,
    ...{ to, perihal, summary, lampiran: 1 },
    ...(line && { line }),
    ...(caseFile && { caseId: caseFile.id }),
  }
  const ofUpload = { runId, ...workbook }
  return decideOnDraft(ports, tx, { attempt: { ...attempt, command: drafting }, ofUpload })
}
