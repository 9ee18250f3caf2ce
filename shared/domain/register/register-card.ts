import type { RegisterBook } from '#shared/schema/letter-desk.ts'
import type { Register, RegisterCard } from '#shared/schema/register.ts'
import type { CardSources } from '../card-sources.ts'
import { openNumbers } from './open-numbers.ts'

/** A register of one year; one that nothing was written in yet begins with 1. */
export function registerCard(
  book: RegisterBook,
  { year, register }: { readonly year: number; readonly register: Register | undefined },
  { subjectOf }: Pick<CardSources, 'subjectOf'>,
): RegisterCard {
  const last = register?.last ?? 0
  return {
    ...book,
    year,
    next: last + 1,
    last,
    taken: register?.taken ?? 0,
    ...(register?.first !== undefined && { first: register.first }),
    open: register ? openNumbers(register) : [],
    gaps: (register?.gaps ?? []).map(({ from, to, reasonId }) => ({
      from,
      to,
      reason: subjectOf(reasonId)?.text ?? '',
    })),
    sisipan: (register?.sisipan ?? []).map(({ number, suffix }) => `${number}${suffix}`),
  }
}
