import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordActing } from '#shared/domain/organisation/record-acting.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { RecordActing } from '#shared/schema/organisation-command.ts'
import { recordDecision } from '../record-decision.ts'
import { findOrganisation } from './find-organisation.ts'
import type { RecordedOrganisation } from './import-organisation.ts'
import { rerouteCases } from './reroute-cases.ts'

/** Records from its letter that somebody of the office acts for a post. */
export async function recordActing(
  ports: Ports,
  actor: Actor,
  command: RecordActing,
): Promise<RecordedOrganisation> {
  const { acting } = command
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'organisation', id: OFFICE_ID },
    decide: async (tx, attempt) => {
      const organisation = await findOrganisation(tx)
      const account = 'accountId' in acting ? await tx.find('account', acting.accountId) : undefined
      if ('accountId' in acting && (!account || account.disabledAt)) {
        throw new DomainError('account-not-found', { account: acting.accountId })
      }
      return decideRecordActing(organisation, attempt)
    },
  })
  await rerouteCases(ports, actor)
  return { seq, revision: (await findOrganisation(ports.store)).revision }
}
