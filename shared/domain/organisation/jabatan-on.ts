import type { Account } from '#shared/schema/account.ts'
import type { Organisation } from '#shared/schema/organisation.ts'
import { actorOf } from './actor-of.ts'
import { ownRightOf, rightIn } from './right-of.ts'

/**
 * The jabatan that stands beside somebody's name on a paper of that moment: of the post that is his by the structure
 * then, else of the one that he acts for ("Plh. Kepala Bidang …"), else the one that his account names. Where it is said
 * in which post something came to him, of that one.
 */
export function jabatanOn(
  account: Pick<Account, 'id' | 'roles' | 'fulfils' | 'jabatan'>,
  organisation: Organisation | undefined,
  { at, postId }: { readonly at: Date; readonly postId?: string | undefined },
): string {
  const actor = actorOf(account, organisation, at)
  const right = postId === undefined ? undefined : rightIn(actor, postId)
  return (right ?? ownRightOf(actor)).jabatan ?? account.jabatan
}
