import type { EventOf } from '#shared/schema/event.ts'
import type { EventAbout } from '#shared/schema/event-about.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { applyDisposisiEvent, markSheet } from '../disposisi/apply-disposisi-event.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

type LetterEvent = EventAbout<'letter'>

export function applyLetterEvent(letter: Letter | undefined, event: LetterEvent): Letter {
  if (event.type === 'letter.registered') return registered(event)
  if (!letter) throw new ImpossibleEvent(event)
  return { ...changed(letter, event), revision: letter.revision + 1 }
}

function registered({ letter, at, actorId }: EventOf<'letter.registered'>): Letter {
  return {
    ...letter,
    caseIds: [],
    disposisi: [],
    signings: [],
    status: firstStatus(letter),
    registeredAt: at,
    registeredBy: actorId,
    revision: 1,
  }
}

function firstStatus({ direction, imported }: EventOf<'letter.registered'>['letter']): Letter['status'] {
  if (direction === 'incoming') return 'received'
  return imported ? 'sent' : 'concept'
}

function changed(letter: Letter, event: Exclude<LetterEvent, { type: 'letter.registered' }>): Letter {
  switch (event.type) {
    case 'letter.amended':
      return { ...letter, ...said(event.change), ...(event.signedAnew && { signings: [] }) }
    case 'letter.case-linked':
      return { ...letter, caseIds: [...letter.caseIds, event.caseId] }
    case 'letter.signed':
      return {
        ...letter,
        provisional: letter.agenda,
        agenda: event.agenda,
        letterOn: event.letterOn,
        signings: [...letter.signings, event.signing],
        status: 'signed',
      }
    case 'letter.line-signed':
      return { ...letter, signings: [...letter.signings, event.signing] }
    case 'letter.reached':
      return { ...letter, audience: [...(letter.audience ?? []), ...event.audience] }
    case 'letter.sent':
      return { ...letter, status: 'sent', sent: { via: event.via, on: event.on, by: event.actorId } }
    case 'letter.cancelled':
      return {
        ...letter,
        status: 'cancelled',
        cancelled: { at: event.at, by: event.actorId, reasonId: event.reasonId },
      }
    case 'letter.disposisi-issued':
      return { ...letter, disposisi: [...letter.disposisi, event.disposisi] }
    case 'letter.srikandi-recorded':
      return { ...letter, srikandi: [...(letter.srikandi ?? []), event.reference] }
    case 'letter.sheet-confirmed':
    case 'letter.sheet-disputed':
      return {
        ...letter,
        disposisi: applyDisposisiEvent(letter.disposisi, event),
        signings: letter.signings.map((each) => (each.id === event.actId ? markSheet(each, event) : each)),
      }
    default:
      return { ...letter, disposisi: applyDisposisiEvent(letter.disposisi, event) }
  }
}

/** Without the fields that were left out: what is not said of a letter stays as it was. */
function said(change: EventOf<'letter.amended'>['change']): Partial<Letter> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
