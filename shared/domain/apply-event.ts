import type { NewEvent } from '#shared/schema/event.ts'
import { isAbout } from '#shared/schema/event-about.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import { applyAnchorEvent } from './anchor/apply-anchor-event.ts'
import { applyAccountEvent, applyDeviceEvent } from './apply-account-event.ts'
import { applyCaseEvent } from './apply-case-event.ts'
import { applyPengaduanEvent } from './apply-pengaduan-event.ts'
import { applyUploadEvent } from './apply-upload-event.ts'
import { applyFilterEvent } from './filter/apply-filter-event.ts'
import { applyLetterEvent } from './letter/apply-letter-event.ts'
import { applyOrganisationEvent } from './organisation/apply-organisation-event.ts'
import { applyParticipantEvent } from './participant/apply-participant-event.ts'
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
  if (isAbout(event, 'case')) return applyCaseEvent(record, event)
  if (isAbout(event, 'participants')) return applyParticipantEvent(record, event)
  if (isAbout(event, 'register')) return applyRegisterEvent(record, event)
  if (isAbout(event, 'letter')) return applyLetterEvent(record, event)
  if (isAbout(event, 'pengaduan')) return applyPengaduanEvent(record, event)
  if (isAbout(event, 'upload')) return applyUploadEvent(record, event)
  if (isAbout(event, 'account')) return applyAccountEvent(record, event)
  if (isAbout(event, 'device')) return applyDeviceEvent(record, event)
  if (isAbout(event, 'organisation')) return applyOrganisationEvent(record, event)
  if (isAbout(event, 'sop')) return applySopEvent(record, event)
  if (isAbout(event, 'anchor')) return applyAnchorEvent(record, event)
  return applyFilterEvent(record, event)
}
