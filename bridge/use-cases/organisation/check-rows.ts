import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { checkOrganisation } from '#shared/domain/organisation/check-organisation.ts'
import { compareOrganisation, type Difference } from '#shared/domain/organisation/compare-organisation.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { organisationId } from '#shared/text/organisation-id.ts'
import { knownOffice } from './known-office.ts'

export interface CheckedRows {
  readonly problems: { row: number; column: string; code: string; message: string }[]
  readonly differences: Difference[]
  /** Accounts that work on berkas and would hold no post: they would see no berkas of any unit. */
  readonly withoutPost: { id: string; name: string }[]
  /** What the answer rests on; 0 = the office has no structure yet. */
  readonly revision: number
}

/** What is wrong with a workbook of the structure, and what it would change. Changes nothing. */
export async function checkRows(ports: Ports, rows: readonly OrganisationRow[]): Promise<CheckedRows> {
  const { organisation, checked, known } = await readRows(ports, ports.store, rows)
  const names = new Map(known.people.map(({ accountId, subjectId, name }) => [accountId ?? subjectId, name]))
  const placed = new Set(
    checked.holdings.flatMap(({ holder }) => ('line' in holder ? [] : (holder.accountId ?? []))),
  )
  return {
    problems: checked.problems.map(({ row, column, code, place }) => ({
      row,
      column,
      code,
      message: fillSentence(organisationId[code], place),
    })),
    differences: compareOrganisation(organisation, checked, { nameOf: (id) => names.get(id) }),
    withoutPost: (await ports.store.all('account'))
      .filter(({ id, disabledAt, roles }) => !disabledAt && !placed.has(id) && works(roles))
      .map(({ id }) => ({ id, name: names.get(id) ?? '' })),
    revision: organisation?.revision ?? 0,
  }
}

/** TU without a post serves the whole agency. */
function works(roles: readonly string[]): boolean {
  return !roles.includes('tu') && (roles.includes('petugas') || roles.includes('supervisor'))
}

/** Checks rows against the office as it is for the reader: the store, or a transaction. */
export async function readRows(ports: Ports, reader: RecordReader, rows: readonly OrganisationRow[]) {
  const organisation = await reader.find('organisation', OFFICE_ID)
  const known = await knownOffice(ports, reader, organisation)
  return { organisation, known, checked: checkOrganisation(rows, known) }
}
