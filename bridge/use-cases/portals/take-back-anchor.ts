import type { Ports } from '#bridge/ports/ports.ts'
import { decideTakeBackAnchor } from '#shared/domain/anchor/take-back-anchor.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AnchorCommand } from '#shared/schema/anchor-command.ts'
import { officeAnchorId } from '#shared/schema/office-anchor.ts'
import { recordDecision } from '../record-decision.ts'

export async function takeBackAnchor(
  ports: Ports,
  actor: Actor,
  command: AnchorCommand,
): Promise<{ seq: number }> {
  const about = { kind: 'anchor', id: officeAnchorId(command) } as const
  const seq = await recordDecision(ports, {
    ...{ actor, command, about },
    decide: async (tx, attempt) => decideTakeBackAnchor(await tx.find('anchor', about.id), attempt),
  })
  return { seq }
}
