import * as z from 'zod/mini'
import { CalendarRef } from './case-file.ts'
import { eventBase } from './event-base.ts'
import { ClockOwner } from './sop.ts'

const onCase = { ...eventBase, caseId: z.string() }

/** What can change about the rules that a running berkas goes by. */
export const ruleEvents = [
  z.strictObject({
    type: z.literal('case.calendar-adopted'),
    ...onCase,
    calendar: CalendarRef,
    reasonId: z.string(),
  }),
  z.strictObject({ type: z.literal('case.target-set'), ...onCase, targetOn: z.iso.date() }),
  z.strictObject({
    type: z.literal('case.migrated'),
    ...onCase,
    sop: z.strictObject({ id: z.string(), version: z.int() }),
    /** Of each step it was in: the one that stands for it now. One that has none is not named. */
    counterparts: z.record(z.string(), z.string()),
    to: z.string(),
    /** Kelengkapan that goes by another id in the step it came to: by its old id. */
    items: z.optional(z.record(z.string(), z.string())),
    /** What was recorded in the open step and has no place in the new one, in the words of the old SOP. */
    left: z.optional(z.array(z.string())),
    clock: ClockOwner,
    reasonId: z.string(),
  }),
] as const
