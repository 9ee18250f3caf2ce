import type { WholeCase } from '#bridge/use-cases/case-by-id.ts'
import type { DisposisiOffer } from '#bridge/use-cases/disposisi/disposisi-offer.ts'

/** A berkas with all that its page and its acts speak of. */
export interface CaseHost {
  readonly whole: WholeCase
  /** Everybody who may be named on it. */
  readonly offer: DisposisiOffer
}
