import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { freeNumber } from '#shared/domain/register/free-number.ts'
import { printNumber } from '#shared/domain/register/print-number.ts'
import { DomainError } from '#shared/errors.ts'
import type { AgendaNumber } from '#shared/schema/letter.ts'
import type { RegisterBook } from '#shared/schema/letter-desk.ts'
import { registerId } from '#shared/schema/records.ts'
import type { NumberWish } from '#shared/schema/register.ts'
import { findBook } from './find-book.ts'

interface Wanted {
  readonly series: string
  /** What the register must be for. */
  readonly direction: RegisterBook['direction']
  /** Local date whose year counts. */
  readonly date: string
  readonly wish?: NumberWish | undefined
  readonly classification?: string | undefined
}

/** The number that a letter gets in this transaction, as it is printed. */
export async function takeAgenda(ports: Ports, tx: RecordReader, wanted: Wanted): Promise<AgendaNumber> {
  const { series, direction, date, wish, classification } = wanted
  const book = findBook(ports, series)
  if (book.direction !== direction) throw new DomainError('register-not-for-letter', { series })
  const year = Number(date.slice(0, 4))
  const free = freeNumber(await tx.find('register', registerId(series, year)), wish)
  if (!free.ok) throw new DomainError(free.code, free.place)
  const { number, suffix } = free
  const code = ports.catalogue.office().office?.code
  const print = printNumber(book.format, { number, suffix, date, classification, code })
  if (!print.ok) throw new DomainError('register-needs-part', { part: print.part })
  return { series, year, number, ...(suffix !== undefined && { suffix }), printed: print.printed }
}
