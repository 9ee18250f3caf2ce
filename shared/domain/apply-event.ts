import type { NewEvent } from '#shared/schema/event.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import { applyAccountEvent, applyDeviceEvent } from './apply-account-event.ts'
import { applyCaseEvent } from './apply-case-event.ts'
import { applyPengaduanEvent } from './apply-pengaduan-event.ts'
import { applyUploadEvent } from './apply-upload-event.ts'
import { applyFilterEvent } from './filter/apply-filter-event.ts'
import { applyLetterEvent } from './letter/apply-letter-event.ts'
import { applyOrganisationEvent } from './organisation/apply-organisation-event.ts'
import { applyParticipantEvent, isParticipantEvent } from './participant/apply-participant-event.ts'
import { applyRegisterEvent } from './register/apply-register-event.ts'
import { applySopEvent } from './sops/apply-sop-event.ts'

/**
 * The new state of the one record that an event changes (`recordOf`); the only place where records are made.
 * Throws for an event that no decision could have made: a damaged log, never a user's mistake.
 */
export function applyEvent<K extends RecordKind>(
  record: Records[K] | undefined,
  event: NewEvent,
): Records[K] {
  // The event's type fixes the kind of its record; TypeScript cannot follow that through `recordOf`.
  return apply(record as never, event) as Records[K]
}

function apply(record: never, event: NewEvent): Records[RecordKind] {
  switch (event.type) {
    case 'register.number-taken':
    case 'register.started':
    case 'register.number-reserved':
    case 'register.gap-marked':
    case 'register.imported':
      return applyRegisterEvent(record, event)
    case 'letter.registered':
    case 'letter.amended':
    case 'letter.case-linked':
    case 'letter.signed':
    case 'letter.line-signed':
    case 'letter.sent':
    case 'letter.reached':
    case 'letter.cancelled':
    case 'letter.disposisi-issued':
    case 'letter.disposisi-read':
    case 'letter.disposisi-withdrawn':
    case 'letter.disposisi-settled':
    case 'letter.srikandi-recorded':
    case 'letter.sheet-confirmed':
    case 'letter.sheet-disputed':
      return applyLetterEvent(record, event)
    case 'pengaduan.received':
    case 'pengaduan.answered':
      return applyPengaduanEvent(record, event)
    case 'upload.planned':
    case 'upload.released':
    case 'upload.row-changed':
    case 'upload.status-changed':
    case 'upload.report-attached':
      return applyUploadEvent(record, event)
    case 'account.added':
    case 'account.disabled':
      return applyAccountEvent(record, event)
    case 'device.paired':
    case 'device.revoked':
      return applyDeviceEvent(record, event)
    case 'organisation.imported':
    case 'organisation.acting-recorded':
    case 'organisation.acting-ended':
      return applyOrganisationEvent(record, event)
    case 'sop.submitted':
    case 'sop.published':
    case 'sop.withdrawn':
      return applySopEvent(record, event)
    case 'filter.saved':
    case 'filter.removed':
      return applyFilterEvent(record, event)
    default:
      return isParticipantEvent(event) ? applyParticipantEvent(record, event) : applyCaseEvent(record, event)
  }
}
