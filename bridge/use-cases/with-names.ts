import type { RecordReader } from '#bridge/ports/event-store.ts'
import { personOf, UNKNOWN } from './read-name-book.ts'

export type PersonOf = (accountId: string) => { readonly name: string; readonly jabatan: string }

/**
 * Makes something with the names of those it speaks of, and of nobody else: an office has hundreds of people, a card
 * names a few. `make` runs again where it asked for somebody who was not among the `likely` ones.
 */
export async function withNames<Made>(
  store: RecordReader,
  likely: readonly (string | undefined)[],
  make: (personOf: PersonOf) => Made | Promise<Made>,
): Promise<Made> {
  const named = new Map<string, ReturnType<PersonOf>>()
  let wanted = new Set(likely.filter((id) => id !== undefined))
  for (;;) {
    await Promise.all([...wanted].map(async (id) => named.set(id, await nameOf(store, id))))
    const strangers = new Set<string>()
    const made = await make((id) => {
      const known = named.get(id)
      if (!known) strangers.add(id)
      return known ?? UNKNOWN
    })
    if (strangers.size === 0) return made
    wanted = strangers
  }
}

async function nameOf(store: RecordReader, accountId: string): Promise<ReturnType<PersonOf>> {
  const account = await store.find('account', accountId)
  if (!account) return UNKNOWN
  const { name, jabatan } = await personOf(store, account)
  return { name, jabatan }
}
