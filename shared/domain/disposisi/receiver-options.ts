import type { Person } from '#shared/schema/board.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'

interface ReceiverOption {
  /** As `namedReceivers` reads it: `sari`, `sari@kabid-mutasi` in that post, `sari@` as herself. */
  readonly value: string
  readonly text: string
}

/** Whom a disposisi can go to, a line for each post as in Srikandi: who fills two stands in two. */
export function receiverOptions(people: readonly Person[]): ReceiverOption[] {
  return people.flatMap(({ id, name, jabatan, receivesAs }) =>
    receivesAs
      ? receivesAs.map((as) => ({
          value: `${id}@${as.postId ?? ''}`,
          text: `${name} – ${as.jabatan.replaceAll('\n', ' ')}`,
        }))
      : [{ value: id, text: `${name} – ${jabatan}` }],
  )
}

/** The account of a receiver as he is named; a post may have any sign, an account has no `@`. */
export function accountNamed(value: string): string {
  return value.split('@', 1)[0] ?? ''
}

/** The receivers of a sheet, the first as `to`. One who is named in two posts stays twice, which is refused. */
export function namedReceivers(
  values: readonly string[],
): Pick<DisposisiContent, 'to' | 'alsoTo' | 'toPosts'> {
  const [to = '', ...alsoTo] = values.map(accountNamed)
  const inPost = values.flatMap((value): [string, string | null][] => {
    const account = accountNamed(value)
    return value === account ? [] : [[account, value.slice(account.length + 1) || null]]
  })
  return {
    to,
    ...(alsoTo.length > 0 && { alsoTo }),
    ...(inPost.length > 0 && { toPosts: Object.fromEntries(inPost) }),
  }
}
