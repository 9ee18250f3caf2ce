import type { Account } from '#shared/schema/account.ts'
import type { Organisation } from '#shared/schema/organisation.ts'
import { actorOf } from './actor-of.ts'
import { ownRightOf } from './right-of.ts'

/**
 * The jabatan that stands beside somebody's name on a paper of that moment: of the post that is his by the structure
 * then, else of the one that he acts for ("Plh. Kepala Bidang …"), else the one that his account names.
 */
export function jabatanOn(
  account: Pick<Account, 'id' | 'roles' | 'fulfils' | 'jabatan'>,
  organisation: Organisation | undefined,
  at: Date,
): string {
  return ownRightOf(actorOf(account, organisation, at)).jabatan ?? account.jabatan
}
