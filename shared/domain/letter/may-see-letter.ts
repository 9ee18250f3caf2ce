import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { isSecret } from '../disposisi/is-secret.ts'
import { isReached } from '../organisation/is-reached.ts'
import { isInLine } from './turn-in-letter.ts'

/** Whom a letter reaches. */
export interface LetterReach extends Pick<Letter, 'audience'> {
  /** Of one that is kept from the others: who entered, gave, received or signed it, and the line it goes down; else null. */
  readonly insiders: (Pick<Letter, 'line'> & { readonly accounts: readonly string[] }) | null
}

/**
 * Whoever handles letters sees those that came to his unit. A letter that is rahasia, or bears a disposisi that is, is for those who entered,
 * gave, received or signed it, and for the head of TU: who is TU and supervisor in one.
 */
export function maySeeLetter(actor: Actor, { audience, insiders }: LetterReach): boolean {
  const has = (role: Actor['roles'][number]) => actor.roles.includes(role)
  if (!has('petugas') && !has('tu') && !has('supervisor')) return false
  if (!isReached(actor, { audience })) return false
  if (!insiders || (has('tu') && has('supervisor'))) return true
  return insiders.accounts.includes(actor.id) || isInLine(actor, insiders)
}

export function letterReach(letter: Letter): LetterReach {
  const { audience, security, registeredBy, handedTo, disposisi, signings, line } = letter
  const reach = audience && { audience }
  if (!isSecret(security) && !disposisi.some((branch) => isSecret(branch.security)))
    return { ...reach, insiders: null }
  const accounts = new Set([registeredBy, ...(handedTo === undefined ? [] : [handedTo])])
  for (const { by } of signings) accounts.add(by)
  for (const { from, to, withdrawnAt } of disposisi) {
    accounts.add(from)
    if (withdrawnAt === undefined) accounts.add(to)
  }
  return { ...reach, insiders: { accounts: [...accounts], ...(line && { line }) } }
}
