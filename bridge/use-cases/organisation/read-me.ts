import type { Ports } from '#bridge/ports/ports.ts'
import type { Account } from '#shared/schema/account.ts'
import type { Person } from '#shared/schema/board.ts'
import { personOf } from '../read-name-book.ts'
import { actorNow } from './actor-now.ts'

/** An account as its own browser needs it: with all that it is now, so that the browser decides as the bridge does. */
export async function readMe({ store, clock }: Ports, account: Account): Promise<Person> {
  const { fulfils, posts, ownFulfils } = await actorNow(store, account, clock.now())
  return {
    ...(await personOf(store, account)),
    fulfils: [...fulfils],
    ...(posts && { posts: [...posts] }),
    ...(ownFulfils && { ownFulfils: [...ownFulfils] }),
  }
}
