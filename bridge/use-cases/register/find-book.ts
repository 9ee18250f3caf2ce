import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { RegisterBook } from '#shared/schema/letter-desk.ts'

/** A register of the office by its id. */
export function findBook({ catalogue }: Ports, series: string): RegisterBook {
  const book = catalogue.letterDesk().registers.find(({ id }) => id === series)
  if (!book) throw new DomainError('register-not-found', { series })
  return book
}
