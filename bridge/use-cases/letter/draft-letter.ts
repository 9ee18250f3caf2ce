import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideDraftLetter } from '#shared/domain/letter/draft-letter.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterOfUpload, LetterReturns } from '#shared/schema/letter.ts'
import type { DraftLetter } from '#shared/schema/letter-command.ts'
import { findCase } from '../decide-on-case.ts'
import { findLetter } from '../find-letter.ts'
import { recordDecision } from '../record-decision.ts'
import { findBook } from '../register/find-book.ts'
import { officeDate } from '../register/office-date.ts'
import { takeAgenda } from '../register/take-agenda.ts'
import { answerWithLetter, type RecordedLetter } from './answer-with-letter.ts'
import { checkPlaces } from './place-titles.ts'

/** Register of the numbers that a letter bears until it is signed. */
const PROVISIONAL_SERIES = 'surat-keluar-sementara'

/** Begins a letter that is to go out, with a provisional number. */
export async function draftLetter(ports: Ports, actor: Actor, command: DraftLetter): Promise<RecordedLetter> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'letter', id: command.letterId },
    decide: (tx, attempt) => decideOnDraft(ports, tx, { attempt }),
  })
  return answerWithLetter(ports, command.letterId, seq)
}

interface Drafting {
  readonly attempt: Attempt<DraftLetter>
  /** The return that the letter goes out with. */
  readonly returns?: LetterReturns
  /** The upload whose blocked rows it gives back. */
  readonly ofUpload?: LetterOfUpload
}

/** The decision on a new letter, with its provisional number. */
export async function decideOnDraft(
  ports: Ports,
  tx: RecordReader,
  { attempt, ...about }: Drafting,
): Promise<Decision> {
  const { command, actor, now } = attempt
  const { letterId, series, answers, caseId, line } = command
  if (await tx.find('letter', letterId)) throw new DomainError('letter-already-there')
  if (findBook(ports, series).direction !== 'outgoing')
    throw new DomainError('register-not-for-letter', { series })
  if (answers !== undefined) await findLetter(tx, actor, answers)
  if (caseId !== undefined) await findCase(tx, actor, caseId)
  if (line) await checkPlaces(tx, [...line.hierarchy, ...line.coordination, ...line.signers])
  const { date } = officeDate(ports, now)
  const provisional = { series: PROVISIONAL_SERIES, direction: 'provisional' as const, date }
  return decideDraftLetter({ ...attempt, ...about, provisional: await takeAgenda(ports, tx, provisional) })
}
