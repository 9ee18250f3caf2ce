import type { RecordReader } from '#bridge/ports/event-store.ts'
import { maySee } from '#shared/domain/may-see.ts'
import type { Actor } from '#shared/schema/account.ts'
import { actorNow } from './organisation/actor-now.ts'

/** Somebody of the office who is still there and may see this berkas, as the domain knows him now; else undefined. */
export async function actorForCase(
  tx: RecordReader,
  { accountId, caseId, now }: { readonly accountId: string; readonly caseId: string; readonly now: Date },
): Promise<Actor | undefined> {
  const [account, caseFile] = await Promise.all([tx.find('account', accountId), tx.find('case', caseId)])
  if (!account || account.disabledAt || !caseFile) return undefined
  const actor = await actorNow(tx, account, now)
  return maySee(actor, 'case', caseFile) ? actor : undefined
}
