import type { Ports } from '#bridge/ports/ports.ts'
import { decideSetPassword, LEAST_PASSWORD_LETTERS } from '#shared/domain/set-password.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor, SetPassword } from '#shared/schema/account.ts'
import { recordDecision } from '../record-decision.ts'
import { hashPassword } from './password-hash.ts'

/** Gives an account a password; whoever is signed in on the phone page with the one before is signed out by it. */
export async function setPassword(ports: Ports, actor: Actor, command: SetPassword): Promise<void> {
  const { password, ...about } = command
  if ([...password].length < LEAST_PASSWORD_LETTERS)
    throw new DomainError('password-too-short', { least: String(LEAST_PASSWORD_LETTERS) })
  await keepHash(ports, actor, { ...about, hash: await hashPassword(password) })
}

/** Keeps the same password under today's rule, after it was given rightly. */
export async function renewHash(ports: Ports, accountId: string, password: string): Promise<void> {
  const actor: Actor = { id: accountId, roles: [], fulfils: [] }
  const hash = await hashPassword(password)
  await keepHash(ports, actor, { commandId: ports.newId(), accountId, hash, isSame: true })
}

async function keepHash(
  ports: Ports,
  actor: Actor,
  command: Parameters<typeof decideSetPassword>[1]['command'],
): Promise<void> {
  await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'account', id: command.accountId },
    decide: async (tx, attempt) => decideSetPassword(await tx.find('account', command.accountId), attempt),
  })
}
