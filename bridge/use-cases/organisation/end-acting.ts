import type { Ports } from '#bridge/ports/ports.ts'
import { decideEndActing } from '#shared/domain/organisation/end-acting.ts'
import type { Actor } from '#shared/schema/account.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { EndActing } from '#shared/schema/organisation-command.ts'
import { recordDecision } from '../record-decision.ts'
import { findOrganisation } from './find-organisation.ts'
import type { RecordedOrganisation } from './import-organisation.ts'
import { rerouteCases } from './reroute-cases.ts'

/** Ends an acting before its time: the holder is back. */
export async function endActing(
  ports: Ports,
  actor: Actor,
  command: EndActing,
): Promise<RecordedOrganisation> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'organisation', id: OFFICE_ID },
    decide: async (tx, attempt) => decideEndActing(await findOrganisation(tx), attempt),
  })
  await rerouteCases(ports, actor)
  return { seq, revision: (await findOrganisation(ports.store)).revision }
}
