import type { LetterDetails } from '#shared/schema/letter.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** Whose key seals what stands in a letter: the letter's own, so that one letter can be forgotten. */
export function personOfLetter(letterId: string): string {
  return `letter:${letterId}`
}

/** The subject record with what is sealed of a letter; each version has a record of its own. */
export function letterDetails(letterId: string, commandId: string, details: LetterDetails): Subject {
  const data = Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value]],
    ),
  )
  return { id: `letter:${commandId}`, personId: personOfLetter(letterId), kind: 'text', data }
}
