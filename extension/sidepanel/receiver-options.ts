import type { Person } from '#shared/schema/board.ts'

/** Somebody as one chooses him for a disposisi. `postId` absent = he has no post to choose; `null` = as himself. */
interface ChosenReceiver {
  readonly accountId: string
  readonly postId?: string | null
}

interface ReceiverOption {
  /** What `chosenReceiver` reads: an account, and behind a tab the post. */
  readonly value: string
  readonly text: string
}

/** Whom a disposisi can go to, a line for each post as in Srikandi: who fills two stands in two. */
export function receiverOptions(people: readonly Person[]): ReceiverOption[] {
  return people.flatMap(({ id, name, jabatan, receivesAs }) =>
    receivesAs
      ? receivesAs.map((as) => ({ value: `${id}\t${as.postId ?? ''}`, text: `${name} – ${as.jabatan}` }))
      : [{ value: id, text: `${name} – ${jabatan}` }],
  )
}

export function chosenReceiver(value: string): ChosenReceiver {
  const [accountId = '', post] = value.split('\t')
  return { accountId, ...(post !== undefined && { postId: post === '' ? null : post }) }
}
