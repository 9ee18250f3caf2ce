import type { Ports } from '#bridge/ports/ports.ts'
import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import type { AgendaEntry } from '#shared/papers/buku-agenda.ts'
import { letterStatusWords } from '#shared/papers/letter-status-words.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { cardsOfLetters } from '../letter/cards-of-letters.ts'

/** Instants, the end not included. */
interface Period {
  readonly series: string
  readonly from: string
  readonly to: string
  /** One more is given at most: enough to see that there are too many. */
  readonly most: number
}

/** The letters of a register that came in or were entered within a period, as far as this person may see them. */
export async function agendaOfLetters(
  ports: Ports,
  actor: Actor,
  { series, from, to, most }: Period,
): Promise<AgendaEntry[]> {
  const isWanted = (letter: LetterEntry): boolean => {
    const at = momentOf(letter)
    return letter.agenda.series === series && at >= from && at < to && maySeeLetter(actor, letter)
  }
  const wanted = (await ports.store.letters()).filter(isWanted).toReversed()
  return (await cardsOfLetters(ports, wanted.slice(0, most + 1))).map(entryOf)
}

function momentOf({ receivedAt, registeredAt }: Pick<LetterEntry, 'receivedAt' | 'registeredAt'>): string {
  return receivedAt ?? registeredAt
}

function entryOf(letter: LetterCard): AgendaEntry {
  const { agenda, sender, number, to, perihal, handedToName, disposisi, status } = letter
  const { year, suffix = '' } = agenda
  const receivers = disposisi.map(({ toName, toJabatan }) => withJabatan(toName, toJabatan))
  return {
    number: agenda.printed,
    receivedAt: momentOf(letter),
    from: [sender ?? to.join('; '), number && `nomor ${number}`].filter(Boolean).join(', '),
    nip: '',
    subject: perihal,
    passedTo: (receivers.length > 0 ? receivers : [handedToName ?? '']).join('; '),
    state: letterStatusWords[status],
    place: { number: agenda.number, suffix, year },
  }
}
