import type { Ports } from '#bridge/ports/ports.ts'
import { decideDisableAccount } from '#shared/domain/disable-account.ts'
import type { Actor } from '#shared/schema/account.ts'
import { recordDecision } from './record-decision.ts'

/** Shuts an account out; its devices and streams end at once. */
export async function disableAccount(
  ports: Ports,
  actor: Actor,
  command: { readonly commandId: string; readonly accountId: string },
): Promise<void> {
  await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'account', id: command.accountId },
    decide: async (tx, attempt) => decideDisableAccount(await tx.all('account'), attempt),
  })
}
