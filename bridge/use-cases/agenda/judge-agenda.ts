import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import {
  type JudgedRow,
  judgeAgendaRow,
  type StandingLetter,
} from '#shared/domain/agenda/judge-agenda-row.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import { printNumber } from '#shared/domain/register/print-number.ts'
import { DomainError } from '#shared/errors.ts'
import type { AgendaRow } from '#shared/schema/agenda-import.ts'
import { registerId } from '#shared/schema/records.ts'
import type { Register } from '#shared/schema/register.ts'
import { findBook } from '../register/find-book.ts'
import { officeDate } from '../register/office-date.ts'

interface OfSeries {
  readonly series: string
  readonly year: number
  readonly rows: readonly AgendaRow[]
}

interface JudgedAgenda {
  readonly register: Register | undefined
  readonly direction: 'incoming' | 'outgoing'
  readonly judged: readonly JudgedRow[]
  readonly print: (row: AgendaRow) => string | undefined
}

/** How each row of an agenda stands to its register now. */
export async function judgeAgenda(
  ports: Ports,
  reader: RecordReader,
  asked: OfSeries,
): Promise<JudgedAgenda> {
  const { series, year, rows } = asked
  const book = findBook(ports, series)
  const { direction, format } = book
  if (direction !== 'incoming' && direction !== 'outgoing')
    throw new DomainError('register-not-for-letter', { series })
  const code = ports.catalogue.office().office?.code
  const printing = (row: AgendaRow) => printNumber(format, { ...row, date: row.on, code })
  const register = await reader.find('register', registerId(series, year))
  const standing = await standingLetters(ports, reader, asked)
  const judged = rows.map((row): JudgedRow => {
    const found = judgeAgendaRow(row, register, standing.get(nameOf(row)))
    const printed = printing(row)
    if (found.state !== 'new' || printed.ok) return found
    return { row, state: 'refused', code: 'register-needs-part', place: { part: printed.part } }
  })
  const print = (row: AgendaRow) => {
    const printed = printing(row)
    return printed.ok ? printed.printed : undefined
  }
  return { register, direction, judged, print }
}

async function standingLetters(
  ports: Ports,
  reader: RecordReader,
  { series, year, rows }: OfSeries,
): Promise<Map<string, StandingLetter>> {
  const wanted = new Set(rows.map(nameOf))
  const found = (await reader.letters()).filter(
    ({ agenda }) => agenda.series === series && agenda.year === year && wanted.has(nameOf(agenda)),
  )
  const pairs = await Promise.all(
    found.map(
      async (letter) => [nameOf(letter.agenda), await standingLetter(ports, reader, letter)] as const,
    ),
  )
  return new Map(pairs)
}

async function standingLetter(
  ports: Ports,
  reader: RecordReader,
  letter: LetterEntry,
): Promise<StandingLetter> {
  const { sender, to, number = '', perihal = '' } = (await reader.subject(letter.detailsId))?.data ?? {}
  const received = letter.receivedAt && officeDate(ports, new Date(letter.receivedAt)).date
  return { party: sender ?? to ?? '', letterNumber: number, perihal, on: received ?? letter.letterOn ?? '' }
}

function nameOf({
  number,
  suffix = '',
}: {
  readonly number: number
  readonly suffix?: string | undefined
}): string {
  return `${number}${suffix}`
}
