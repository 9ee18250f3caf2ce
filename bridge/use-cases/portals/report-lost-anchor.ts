import type { Ports } from '#bridge/ports/ports.ts'
import { decideReportLostAnchor } from '#shared/domain/anchor/report-lost-anchor.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AnchorCommand } from '#shared/schema/anchor-command.ts'
import { officeAnchorId } from '#shared/schema/office-anchor.ts'
import { recordDecision } from '../record-decision.ts'

export async function reportLostAnchor(
  ports: Ports,
  actor: Actor,
  command: AnchorCommand,
): Promise<{ seq: number }> {
  const about = { kind: 'anchor', id: officeAnchorId(command) } as const
  const portal = ports.catalogue.portals().find(({ id }) => id === command.portal)
  const seq = await recordDecision(ports, {
    ...{ actor, command, about },
    decide: async (tx, attempt) => decideReportLostAnchor(portal, await tx.find('anchor', about.id), attempt),
  })
  return { seq }
}
