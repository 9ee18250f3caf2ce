import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { findLetter } from '../find-letter.ts'

export interface WholeLetter {
  readonly card: LetterCard
  readonly events: StoredEvent[]
}

/** A letter with its whole history. */
export async function letterById(ports: Ports, actor: Actor, letterId: string): Promise<WholeLetter> {
  const letter = await findLetter(ports.store, actor, letterId)
  const events = await ports.store.eventsOf('letter', letterId)
  return { card: await cardOfLetter(ports, letter), events: [...events] }
}
