import { DomainError } from '#shared/errors.ts'
import type { CaseCard } from '#shared/schema/board.ts'

/** A command that was given on what its giver saw, which is no longer so; carries the berkas as it stands. */
export class CaseChanged extends DomainError {
  readonly card: CaseCard

  constructor(card: CaseCard) {
    super('case-changed', { number: card.number })
    this.name = 'CaseChanged'
    this.card = card
  }
}
