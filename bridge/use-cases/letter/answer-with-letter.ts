import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { cardOfLetter } from '../card-of-letter.ts'

export interface RecordedLetter {
  readonly seq: number
  readonly card: LetterCard
}

/** The card for the one who has just acted on a letter, who need not be one of those who may see it later. */
export async function answerWithLetter(ports: Ports, letterId: string, seq: number): Promise<RecordedLetter> {
  const letter = await ports.store.find('letter', letterId)
  if (!letter) throw new DomainError('letter-not-found')
  return { seq, card: await cardOfLetter(ports, letter) }
}
