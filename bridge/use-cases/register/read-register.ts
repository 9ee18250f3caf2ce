import type { Ports } from '#bridge/ports/ports.ts'
import { registerCard } from '#shared/domain/register/register-card.ts'
import { registerId } from '#shared/schema/records.ts'
import type { RegisterCard } from '#shared/schema/register.ts'
import { readSubjects } from '../read-subjects.ts'
import { findBook } from './find-book.ts'
import { officeDate } from './office-date.ts'

interface Wanted {
  readonly series: string
  /** Default: the year it is now. */
  readonly year?: number | undefined
}

/** A register of one year: where it stands, and what breaks it. */
export async function readRegister(ports: Ports, { series, year }: Wanted): Promise<RegisterCard> {
  const book = findBook(ports, series)
  const wanted = year ?? officeDate(ports, ports.clock.now()).year
  const register = await ports.store.find('register', registerId(series, wanted))
  const subjectOf = await readSubjects(ports.store, register?.gaps?.map(({ reasonId }) => reasonId) ?? [])
  return registerCard(book, { year: wanted, register }, { subjectOf })
}

/** Every register of the office as it stands this year. */
export function listRegisters(ports: Ports): Promise<RegisterCard[]> {
  return Promise.all(
    ports.catalogue.letterDesk().registers.map(({ id }) => readRegister(ports, { series: id })),
  )
}
