import type { NumberWish, Register } from '#shared/schema/register.ts'
import { type Refusal, refuse } from '../decision.ts'

type Free = { readonly ok: true; readonly number: number; readonly suffix?: string } | Refusal

/** The number that something new gets. Without a wish it is the next one; nothing is ever given out twice. */
export function freeNumber(register: Register | undefined, wish?: NumberWish): Free {
  const last = register?.last ?? 0
  if (!wish) return { ok: true, number: last + 1 }
  if (wish.kind === 'reserved') {
    const { number } = wish
    const range = register?.reserved?.find(({ from, to }) => from <= number && number <= to)
    if (!range) return refuse('number-not-reserved', { number: String(number) })
    if (range.used.includes(number)) return refuse('number-taken', { number: String(number) })
    return { ok: true, number }
  }
  const { after } = wish
  if (after > last || after < (register?.first ?? 1))
    return refuse('number-not-there', { number: String(after) })
  const behind = register?.sisipan?.filter(({ number }) => number === after) ?? []
  // After the last letter, not by their count: a paper book may have left one out.
  const used = Math.max(0, ...behind.map(({ suffix }) => suffix.charCodeAt(0) - 96))
  if (used >= 26) return refuse('sisipan-exhausted', { number: String(after) })
  return { ok: true, number: after, suffix: String.fromCharCode(97 + used) }
}
