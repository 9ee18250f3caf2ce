import type { Ports } from '#bridge/ports/ports.ts'
import { decideImportOrganisation } from '#shared/domain/organisation/import-organisation.ts'
import type { Actor } from '#shared/schema/account.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { ImportOrganisation } from '#shared/schema/organisation-command.ts'
import { recordDecision } from '../record-decision.ts'
import { readRows } from './check-rows.ts'
import { rerouteCases } from './reroute-cases.ts'

export interface RecordedOrganisation {
  readonly seq: number
  readonly revision: number
}

/** Takes a workbook over as the agency's structure, if it is without fault and nothing changed since it was shown. */
export async function importOrganisation(
  ports: Ports,
  actor: Actor,
  command: ImportOrganisation,
): Promise<RecordedOrganisation> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'organisation', id: OFFICE_ID },
    decide: async (tx, attempt) => {
      const { organisation, checked } = await readRows(ports, tx, command.rows)
      return decideImportOrganisation({ ...attempt, organisation, checked })
    },
  })
  await rerouteCases(ports, actor)
  const organisation = await ports.store.find('organisation', OFFICE_ID)
  return { seq, revision: organisation?.revision ?? 0 }
}
