import { checkNip } from '#shared/asn/nip.ts'
import type { Account, AddAccount } from '#shared/schema/account.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Adds someone of the office; the id is free and stays. */
export function decideAddAccount(accounts: readonly Account[], attempt: Attempt<AddAccount>): Decision {
  const { accountId, name, nip, jabatan, roles, fulfils } = attempt.command
  if (accounts.some(({ id }) => id === accountId)) return refuse('account-exists', { account: accountId })
  if (nip !== undefined && !checkNip(nip).valid) return refuse('nip-invalid')
  const subjectId = `person:${accountId}`
  return accept(
    [
      {
        type: 'account.added',
        ...stamp(attempt),
        account: { id: accountId, subjectId, jabatan, roles, fulfils },
      },
    ],
    [{ id: subjectId, personId: subjectId, kind: 'person', data: { name, ...(nip && { nip }) } }],
  )
}
