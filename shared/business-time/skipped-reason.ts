import type { Language } from '#shared/schema/language.ts'
import { whyWords } from '#shared/text/why-words.ts'

const KEYS = [
  ...(['skip.receipt', 'skip.late', 'skip.event', 'skip.nasional'] as const),
  ...(['skip.cuti-bersama', 'skip.libur-khusus', 'skip.closed'] as const),
]
/** Stands where the name of a day does. */
const NAME = '\u0000'

/** Why a day does not count, in one language; the names of holidays and closures stay as their decree has them. */
export function skippedReason(reason: string, language: Language = 'id'): string {
  const plain = reason.replace(', tidak dihitung', '')
  for (const key of KEYS) {
    const [before = '', isNamed] = whyWords()(key, { name: NAME }).split(NAME)
    if (isNamed === undefined ? plain === before : plain.startsWith(before))
      return whyWords(language)(key, { name: plain.slice(before.length) })
  }
  return plain
}
