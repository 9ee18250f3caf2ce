import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Account } from '#shared/schema/account.ts'
import { ADMIN_ACCOUNT } from './ensure-first-account.ts'

/** The account that stands for whoever owns the data folder: the first administrator, or another if he was shut out. */
export async function administratorOf(store: RecordReader): Promise<Account> {
  const accounts = await store.all('account')
  const admins = accounts.filter(({ roles, disabledAt }) => roles.includes('admin') && !disabledAt)
  const [other] = admins
  const admin = admins.find(({ id }) => id === ADMIN_ACCOUNT) ?? other
  if (!admin) throw new Error('the record has no administrator, although the last one cannot be disabled')
  return admin
}
