import type { WholeCase } from '#bridge/use-cases/case-by-id.ts'
import type { Person } from '#shared/schema/board.ts'
import type { DisposisiOffer } from './disposisi-act.ts'

/** A berkas with all that its page and its acts speak of. */
export interface CaseHost {
  readonly whole: WholeCase
  readonly people: readonly Person[]
  readonly offer: DisposisiOffer
}
