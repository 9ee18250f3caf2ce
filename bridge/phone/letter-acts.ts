import type { DisposisiOffer } from '#bridge/use-cases/disposisi/disposisi-offer.ts'
import { letterMoves } from '#shared/domain/letter/letter-moves.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { dayField } from './act-fields.ts'
import { branchActs } from './branch-acts.ts'
import { disposisiAct } from './disposisi-act.ts'
import type { PhoneAct } from './phone-act.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** A letter with all that its page and its acts speak of. */
export interface LetterHost {
  readonly card: LetterCard
  readonly offer: DisposisiOffer
}

/** What TU does with letters is done in the panel. */
export function letterActs({ card, offer }: LetterHost, visit: PhoneVisit): PhoneAct[] {
  const { me, view } = visit
  const { words } = view
  const moves = letterMoves(card, me)
  const what = card.agenda.printed
  // A disposisi that he was given is answered there; only what nobody has disposed yet is disposed here.
  const isUntouched = card.disposisi.length === 0
  return [
    ...branchActs(card.disposisi, { me, view, offer }),
    ...(moves.includes('dispose') && isUntouched
      ? [disposisiAct({ name: 'disposisi', about: {}, what, isMain: true }, { offer, me, words })]
      : []),
    ...(moves.includes('sign') ? [signAct(what, visit)] : []),
  ]
}

function signAct(number: string, { view: { words } }: PhoneVisit): PhoneAct {
  return {
    ...{ name: 'tandatangan', label: words('letter.sign'), about: {}, isMain: true, isSaidAtOnce: true },
    fields: (form) => dayField(form, 'tanggal', words('letter.on')),
    says: () => words('phone.confirm.sign', { number }),
  }
}
