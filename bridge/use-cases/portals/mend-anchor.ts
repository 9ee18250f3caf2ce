import type { Ports } from '#bridge/ports/ports.ts'
import { decideMendAnchor } from '#shared/domain/anchor/mend-anchor.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { officeAnchorId } from '#shared/schema/office-anchor.ts'
import { recordDecision } from '../record-decision.ts'

export async function mendAnchor(ports: Ports, actor: Actor, command: MendAnchor): Promise<{ seq: number }> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'anchor', id: officeAnchorId(command) },
    decide: async (_tx, attempt) =>
      decideMendAnchor(
        // What the pack itself says: an earlier mend is replaced, not mended.
        ports.catalogue.portals().find(({ id }) => id === command.portal),
        attempt,
      ),
  })
  return { seq }
}
