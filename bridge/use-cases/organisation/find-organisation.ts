import type { RecordReader } from '#bridge/ports/event-store.ts'
import { DomainError } from '#shared/errors.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { Organisation } from '#shared/schema/organisation.ts'

/** The structure of the office; an office that has imported none works by roles alone. */
export async function findOrganisation(reader: RecordReader): Promise<Organisation> {
  const organisation = await reader.find('organisation', OFFICE_ID)
  if (!organisation) throw new DomainError('organisation-not-found')
  return organisation
}
