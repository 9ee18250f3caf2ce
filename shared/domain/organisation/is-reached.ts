import type { Actor } from '#shared/schema/account.ts'

/**
 * Whether a record with this audience reaches somebody, as far as units go: one of his units or he himself is in it.
 * A record without audience is kept from no unit: the office had no structure when it began.
 */
export function isReached(
  { sight }: Pick<Actor, 'sight'>,
  { audience }: { readonly audience?: readonly string[] | undefined },
): boolean {
  return sight === undefined || audience === undefined || audience.some((key) => sight.includes(key))
}
