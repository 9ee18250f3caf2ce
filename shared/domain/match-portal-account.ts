import type { AccountMatch, Operator, PortalAccount } from '#shared/schema/upload-account.ts'

export interface ExpectedAccount {
  /** Whom the office's letter of assignment names; empty = nobody. */
  readonly named: readonly Operator[]
  /** Who the person at the desk says he is. */
  readonly said?: Operator
}

/**
 * Whether the account that a portal shows is one that may work there. A NIP decides where it is shown; a name must be the
 * whole name, titles apart: part of one could be anybody's.
 */
export function matchPortalAccount(
  shown: PortalAccount | undefined,
  { named, said }: ExpectedAccount,
): AccountMatch {
  const expected = said ? [said] : named
  if (expected.length === 0) return 'unnamed'
  if (!shown) return said ? 'said' : 'unknown'
  const isTheirs = expected.some(({ name, nip }) =>
    shown.nip === undefined ? plainName(name) === plainName(shown.name) : nip === shown.nip,
  )
  return isTheirs ? 'named' : 'other'
}

/** Titles stand behind a comma, or before the name with a full stop. */
function plainName(name: string): string {
  const [words = ''] = name.toLowerCase().split(',', 1)
  return words
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith('.'))
    .join(' ')
}
