import type { Ports } from '#bridge/ports/ports.ts'
import type { AgendaEntry } from '#shared/papers/buku-agenda.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { listLetters } from '../letter/list-letters.ts'

/** Instants, the end not included. */
interface Period {
  readonly series: string
  readonly from: string
  readonly to: string
}

/** The letters of a register that came in or were entered within a period, as far as this person may see them. */
export async function agendaOfLetters(
  ports: Ports,
  actor: Actor,
  { series, from, to }: Period,
): Promise<AgendaEntry[]> {
  const entries: AgendaEntry[] = []
  let after: string | undefined
  do {
    const page = await listLetters(ports, actor, { limit: 200, ...(after !== undefined && { after }) })
    for (const letter of page.letters) {
      const at = letter.receivedAt ?? letter.registeredAt
      if (letter.agenda.series === series && at >= from && at < to) entries.push(entryOf(letter, at))
    }
    after = page.next
  } while (after !== undefined)
  return entries
}

const states: Record<LetterCard['status'], string> = {
  received: 'diterima',
  concept: 'konsep',
  signed: 'ditandatangani',
  sent: 'dikirim',
  cancelled: 'dibatalkan',
}

function entryOf(letter: LetterCard, receivedAt: string): AgendaEntry {
  const { agenda, sender, number, to, perihal, handedToName, disposisi, status } = letter
  const { year, suffix = '' } = agenda
  const receivers = disposisi.map(({ toName }) => toName)
  return {
    number: agenda.printed,
    receivedAt,
    from: [sender ?? to.join('; '), number && `nomor ${number}`].filter(Boolean).join(', '),
    nip: '',
    subject: perihal,
    passedTo: (receivers.length > 0 ? receivers : [handedToName ?? '']).join('; '),
    state: states[status],
    place: { number: agenda.number, suffix, year },
  }
}
