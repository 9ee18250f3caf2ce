import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { type Refusal, refuse } from './decision.ts'

/** The refusal for somebody who keeps out of a berkas, because he said so or because it is his own matter. */
export function refuseRecused(
  { id }: Pick<Actor, 'id'>,
  { recusals, number }: Pick<CaseFile, 'recusals' | 'number'>,
): Refusal | undefined {
  const own = recusals?.filter(({ accountId }) => accountId === id) ?? []
  if (own.length === 0) return undefined
  // One row of a list is his: of the others he may decide, row by row.
  const isRow = own.every(({ cause }) => cause === 'participant')
  return refuse(isRow ? 'participants-own' : 'person-recused', { number })
}

/** The berkas as those see it who decide about single rows: a participant keeps out of his own row alone. */
export function forSingleRows(caseFile: CaseFile): CaseFile {
  const { recusals } = caseFile
  return recusals
    ? { ...caseFile, recusals: recusals.filter(({ cause }) => cause !== 'participant') }
    : caseFile
}
