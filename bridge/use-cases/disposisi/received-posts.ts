import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { type ReceivedAs, receivedAs } from '#shared/domain/disposisi/received-as.ts'
import { DomainError } from '#shared/errors.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { actorNow } from '../organisation/actor-now.ts'

/**
 * By receiver: the post that a disposisi comes to him in, on the day it is given. Throws for the first who does not
 * fill the post that is named, or fills several where none is. Each receiver was found to be there.
 */
export async function receivedPosts(
  { clock }: Ports,
  tx: RecordReader,
  { to, alsoTo = [], toPosts = {}, sheet }: DisposisiContent,
): Promise<ReadonlyMap<string, ReceivedAs>> {
  const receivers = [to, ...alsoTo]
  const stranger = Object.entries(toPosts).find(([accountId]) => !receivers.includes(accountId))
  if (stranger)
    throw new DomainError('receiver-not-in-post', { account: stranger[0], post: stranger[1] ?? '' })
  // The middle of the day that stands on a sheet, in every zone of the country.
  const givenAt = sheet ? new Date(`${sheet.onSheet}T04:00:00.000Z`) : clock.now()
  const received = new Map<string, ReceivedAs>()
  for (const accountId of receivers) {
    const account = await tx.find('account', accountId)
    if (!account) throw new DomainError('receiver-not-found', { account: accountId })
    const found = receivedAs(await actorNow(tx, account, givenAt), toPosts[accountId])
    if (!found.ok) throw new DomainError(found.code, found.place)
    if (found.as) received.set(accountId, found.as)
  }
  return received
}
