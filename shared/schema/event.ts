import * as z from 'zod/mini'
import { accountEvents } from './account-event.ts'
import { anchorEvents } from './anchor-event.ts'
import { caseEvents } from './case-event.ts'
import { documentEvents } from './document-event.ts'
import { filterEvents } from './filter-event.ts'
import { letterEvents } from './letter-event.ts'
import { organisationEvents } from './organisation-event.ts'
import { participantEvents } from './participant-event.ts'
import { pengaduanEvents } from './pengaduan-event.ts'
import { registerEvents } from './register-event.ts'
import { ruleEvents } from './rule-event.ts'
import { sopEvents } from './sop-event.ts'
import { uploadEvents } from './upload-event.ts'

/**
 * Everything that can happen, a file a subject. Each event changes exactly one record (`recordOf`); people and free
 * text are named by subject id only.
 */
export const NewEvent = z.discriminatedUnion('type', [
  ...registerEvents,
  ...caseEvents,
  ...documentEvents,
  ...ruleEvents,
  ...participantEvents,
  ...sopEvents,
  ...letterEvents,
  ...pengaduanEvents,
  ...uploadEvents,
  ...accountEvents,
  ...organisationEvents,
  ...filterEvents,
  ...anchorEvents,
])
export type NewEvent = z.infer<typeof NewEvent>
export type EventOf<T extends NewEvent['type']> = Extract<NewEvent, { type: T }>

/** An event in the log; `seq` counts from 1 without gaps and is the cursor of the live feed. */
export type StoredEvent = NewEvent & { readonly seq: number }
