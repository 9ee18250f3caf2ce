import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { isSecret } from '../disposisi/is-secret.ts'
import { isReached } from '../organisation/is-reached.ts'
import { isInLine } from './turn-in-letter.ts'

type Handled = Pick<
  Letter,
  'security' | 'audience' | 'registeredBy' | 'handedTo' | 'disposisi' | 'signings' | 'line'
>

/**
 * Whoever handles letters sees those that came to his unit. A letter that is rahasia, or bears a disposisi that is, is for those who entered,
 * gave, received or signed it, and for the head of TU: who is TU and supervisor in one.
 */
export function maySeeLetter(actor: Actor, letter: Handled): boolean {
  const has = (role: Actor['roles'][number]) => actor.roles.includes(role)
  if (!has('petugas') && !has('tu') && !has('supervisor')) return false
  if (!isReached(actor, letter)) return false
  if (!bearsSecret(letter) || (has('tu') && has('supervisor'))) return true
  const { registeredBy, handedTo, disposisi, signings } = letter
  if (actor.id === registeredBy || actor.id === handedTo) return true
  if (isInLine(actor, letter)) return true
  if (signings.some(({ by }) => by === actor.id)) return true
  return disposisi.some(
    ({ from, to, withdrawnAt }) => from === actor.id || (to === actor.id && withdrawnAt === undefined),
  )
}

function bearsSecret({ security, disposisi }: Handled): boolean {
  return isSecret(security) || disposisi.some((branch) => isSecret(branch.security))
}
