import type { Actor } from '#shared/schema/account.ts'
import { anchorMenders } from './anchor-menders.ts'

export function mayMendAnchors({ roles }: Pick<Actor, 'roles'>): boolean {
  return anchorMenders.some((role) => roles.includes(role))
}
