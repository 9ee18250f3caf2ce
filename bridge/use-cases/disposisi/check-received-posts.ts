import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { rightIn } from '#shared/domain/organisation/right-of.ts'
import { DomainError } from '#shared/errors.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { actorNow } from '../organisation/actor-now.ts'

/** Each receiver must fill the post that he is given a disposisi in, on the day it is given; throws for the first who does not. */
export async function checkReceivedPosts(
  { clock }: Ports,
  tx: RecordReader,
  { to, alsoTo = [], toPosts = {}, sheet }: DisposisiContent,
): Promise<void> {
  // The middle of the day that stands on a sheet, in every zone of the country.
  const givenAt = sheet ? new Date(`${sheet.onSheet}T04:00:00.000Z`) : clock.now()
  for (const [accountId, postId] of Object.entries(toPosts)) {
    const account = [to, ...alsoTo].includes(accountId) ? await tx.find('account', accountId) : undefined
    if (!account || !rightIn(await actorNow(tx, account, givenAt), postId))
      throw new DomainError('receiver-not-in-post', { account: accountId, post: postId })
  }
}
