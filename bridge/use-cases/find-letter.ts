import type { RecordReader } from '#bridge/ports/event-store.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'

/** A letter for somebody who may see it; for anybody else there is none. */
export async function findLetter(reader: RecordReader, actor: Actor, letterId: string): Promise<Letter> {
  const letter = await reader.find('letter', letterId)
  if (!letter || !maySee(actor, 'letter', letter)) throw new DomainError('letter-not-found')
  return letter
}
