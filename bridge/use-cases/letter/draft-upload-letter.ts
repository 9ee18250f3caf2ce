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
import { keepReturnedWorkbook } from './keep-returned-workbook.ts'
import { lineOfSigner } from './line-of-signer.ts'
import { planUploadLetter, refuseSecondLetter } from './plan-upload-letter.ts'

/**
 * Begins the one letter that gives the blocked rows of an upload back to the office they came from, with the workbook
 * that says what to mend as its lampiran. The rows that are ready go on as they would without it.
 */
export async function draftUploadLetter(
  ports: Ports,
  actor: Actor,
  command: DraftUploadLetter,
): Promise<RecordedLetter> {
  const hash = await workbookFor(ports, actor, command)
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'letter', id: command.letterId },
    decide: (tx, attempt) => decide(ports, tx, { ...attempt, hash }),
  })
  return answerWithLetter(ports, command.letterId, seq)
}

/** The SHA-256 of its workbook. Of a letter that is there already, by this very command, it is made no second time. */
async function workbookFor(
  ports: Ports,
  actor: Actor,
  { runId, letterId }: DraftUploadLetter,
): Promise<string> {
  const run = await findUpload(ports.store, actor, runId)
  const letter = await ports.store.find('letter', letterId)
  if (letter?.ofUpload) return letter.ofUpload.hash
  refuseSecondLetter(await planUploadLetter(ports, { reader: ports.store, actor }, runId))
  return keepReturnedWorkbook(ports, run, letterId)
}

interface Drafting extends Attempt<DraftUploadLetter> {
  /** Of the workbook that goes along. */
  readonly hash: string
}

async function decide(ports: Ports, tx: RecordReader, { hash, ...attempt }: Drafting): Promise<Decision> {
  const { command, actor } = attempt
  const { runId, ...said } = command
  const planned = await planUploadLetter(ports, { reader: tx, actor }, runId)
  refuseSecondLetter(planned)
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
  const ofUpload = { runId, hash }
  return decideOnDraft(ports, tx, { attempt: { ...attempt, command: drafting }, ofUpload })
}
