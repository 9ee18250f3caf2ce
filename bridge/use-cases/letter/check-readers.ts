import type { RecordReader } from '#bridge/ports/event-store.ts'
import { DomainError } from '#shared/errors.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'

/** Those who are given a letter must be there and handle letters; throws `receiver-not-found` for the first who is not. */
export async function checkReaders(
  tx: RecordReader,
  { to, alsoTo = [] }: Pick<DisposisiContent, 'to' | 'alsoTo'>,
): Promise<void> {
  for (const accountId of [to, ...alsoTo]) {
    const account = await tx.find('account', accountId)
    const handles = account?.roles.some(
      (role) => role === 'petugas' || role === 'tu' || role === 'supervisor',
    )
    if (!account || account.disabledAt || !handles) {
      throw new DomainError('receiver-not-found', { account: accountId })
    }
  }
}
