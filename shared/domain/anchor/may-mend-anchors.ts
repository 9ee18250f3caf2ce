import type { Actor, Role } from '#shared/schema/account.ts'

/** Who points out, for the whole office, which control a step means. */
export const anchorMenders: readonly Role[] = ['admin', 'supervisor']

export function mayMendAnchors({ roles }: Pick<Actor, 'roles'>): boolean {
  return anchorMenders.some((role) => roles.includes(role))
}
