import type { DomainErrorCode, ErrorPlace } from '#shared/errors.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** What a decision yields: the events to append with the subject records they name, or the refusal. */
export type Decision =
  | { readonly ok: true; readonly events: readonly NewEvent[]; readonly subjects: readonly Subject[] }
  | Refusal

export interface Refusal {
  readonly ok: false
  readonly code: DomainErrorCode
  readonly place: ErrorPlace
}

export function accept(events: readonly NewEvent[], subjects: readonly Subject[] = []): Decision {
  return { ok: true, events, subjects }
}

export function refuse(code: DomainErrorCode, place: ErrorPlace = {}): Refusal {
  return { ok: false, code, place }
}
