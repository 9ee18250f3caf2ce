import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { type Refusal, refuse } from './decision.ts'

/**
 * The refusal for somebody who keeps out of a berkas, or whose own matter it is. It holds for every act that decides
 * about the berkas, whatever right he would have it by: those of its steps, and those of no step at all.
 */
export function refuseRecused(
  { id }: Pick<Actor, 'id'>,
  { recusals, number }: CaseFile,
): Refusal | undefined {
  return recusals?.some(({ accountId }) => accountId === id)
    ? refuse('person-recused', { number })
    : undefined
}
