import * as z from 'zod/mini'
import { NewEvent, type StoredEvent as Stored } from '#shared/schema/event.ts'

/** An event as the log has it. */
export const StoredEvent = z.custom<Stored>((value) => {
  const { seq, ...event } = value as Stored
  return Number.isSafeInteger(seq) && z.safeParse(NewEvent, event).success
})
