import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Person } from '#shared/schema/board.ts'
import { personOf } from './read-name-book.ts'

export type ListedAccount = Person & { readonly disabledAt?: string | undefined }

/** Every account there ever was, the disabled ones marked. */
export async function listAccounts(store: RecordReader): Promise<ListedAccount[]> {
  const accounts = await store.all('account')
  return Promise.all(
    accounts.map(async (account) => ({
      ...(await personOf(store, account)),
      ...(account.disabledAt && { disabledAt: account.disabledAt }),
    })),
  )
}
