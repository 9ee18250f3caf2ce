import type { Actor } from '#shared/schema/account.ts'

/** The audience that is one person. No unit has such an id. */
export function personKey(accountId: string): string {
  return `@${accountId}`
}

/** The audience of something that is somebody's own: he himself, and his units. Undefined without a structure. */
export function keysOf({ id, posts }: Pick<Actor, 'id' | 'posts'>): string[] | undefined {
  if (!posts) return undefined
  const own = posts.filter(({ capacity }) => capacity === 'own')
  return [...new Set([personKey(id), ...own.map(({ unitId }) => unitId)])]
}
