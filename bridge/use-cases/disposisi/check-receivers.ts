import type { RecordReader } from '#bridge/ports/event-store.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'

/** Each receiver must be there and may see the berkas; throws `receiver-not-found` for the first that is not. */
export async function checkReceivers(
  tx: RecordReader,
  { to, alsoTo = [] }: Pick<DisposisiContent, 'to' | 'alsoTo'>,
  caseFile: CaseFile,
): Promise<void> {
  for (const accountId of [to, ...alsoTo]) {
    const receiver = await tx.find('account', accountId)
    const canTake = receiver && !receiver.disabledAt && maySee(receiver, 'case', caseFile)
    if (!canTake) throw new DomainError('receiver-not-found', { account: accountId })
  }
}
