import type { Actor, Role } from '#shared/schema/account.ts'
import { type Refusal, refuse } from './decision.ts'

/** The refusal for somebody who has none of these roles. */
export function refuseWithoutRole(actor: Actor, roles: readonly Role[]): Refusal | undefined {
  if (roles.some((role) => actor.roles.includes(role))) return undefined
  return refuse('role-missing', { roles: roles.join(' / ') })
}
