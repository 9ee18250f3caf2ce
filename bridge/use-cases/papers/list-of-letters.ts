import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import { daftarSurat } from '#shared/papers/daftar-surat.ts'
import { paperTime } from '#shared/papers/paper-time.ts'
import type { Table } from '#shared/papers/table.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterFilter } from '#shared/schema/letter-query.ts'
import { cardsOfLetters } from '../letter/cards-of-letters.ts'
import { wantedLetters } from '../letter/list-letters.ts'
import { officeCalendar } from '../office-calendar.ts'
import { MOST_ROWS } from './most-rows.ts'

/** The letters that match and that this person may see, the oldest first, as a register is read. */
export async function listOfLetters(ports: Ports, actor: Actor, filter: LetterFilter): Promise<Table> {
  const wanted = (await wantedLetters(ports, actor, filter)).toReversed()
  if (wanted.length > MOST_ROWS) throw new DomainError('paper-too-long', { most: String(MOST_ROWS) })
  return daftarSurat(await cardsOfLetters(ports, wanted), paperTime(officeCalendar(ports).timeZone))
}
