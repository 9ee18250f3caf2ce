import type { Ports } from '#bridge/ports/ports.ts'
import { decideAddAccount } from '#shared/domain/add-account.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor, AddAccount } from '#shared/schema/account.ts'
import type { Person } from '#shared/schema/board.ts'
import { personOf } from './read-name-book.ts'
import { recordDecision } from './record-decision.ts'

/** Adds someone of the office, who then pairs a browser. */
export async function addAccount(ports: Ports, actor: Actor, command: AddAccount): Promise<Person> {
  const { accountId } = command
  await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'account', id: accountId },
    decide: async (tx, attempt) => decideAddAccount(await tx.all('account'), attempt),
  })
  const account = await ports.store.find('account', accountId)
  if (!account) throw new DomainError('account-not-found', { account: accountId })
  return personOf(ports.store, account)
}
