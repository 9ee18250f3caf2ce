import type { RecordReader } from '#bridge/ports/event-store.ts'
import { jabatanOn } from '#shared/domain/organisation/jabatan-on.ts'
import type { PaperSources } from '#shared/papers/paper-sources.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'

/** Of everybody who has or had an account, read once and then asked without waiting. */
export async function readJabatan(store: RecordReader): Promise<PaperSources['jabatanAt']> {
  const accounts = new Map((await store.all('account')).map((account) => [account.id, account]))
  const organisation = await store.find('organisation', OFFICE_ID)
  return (accountId, at, postId) => {
    const account = accounts.get(accountId)
    return account && jabatanOn(account, organisation, { at: new Date(at), postId })
  }
}
