import * as z from 'zod/mini'
import { EndOfCase, Hold } from './case-parts.ts'
import { eventBase } from './event-base.ts'
import { ClockOwner } from './sop.ts'

const onCase = { ...eventBase, caseId: z.string() }
const noteId = z.optional(z.string())

/** Moves of a berkas that no step of its SOP makes. */
export const caseMoveEvents = [
  z.strictObject({
    type: z.literal('case.held'),
    ...onCase,
    stepId: z.string(),
    waitsFor: Hold.shape.waitsFor,
    reasonId: z.string(),
  }),
  z.strictObject({ type: z.literal('case.hold-lifted'), ...onCase, stepId: z.string(), clock: ClockOwner }),
  z.strictObject({
    type: z.literal('case.ended'),
    ...onCase,
    ...z.omit(EndOfCase, { at: true, by: true }).shape,
  }),
  z.strictObject({
    type: z.literal('case.reopened'),
    ...onCase,
    to: z.string(),
    clock: ClockOwner,
    reasonId: z.string(),
  }),
  z.strictObject({
    type: z.literal('case.reassigned'),
    ...onCase,
    stepId: z.string(),
    /** Account that holds it from now on. */
    holder: z.string(),
    noteId,
  }),
  z.strictObject({ type: z.literal('case.noted'), ...onCase, noteId: z.string() }),
  z.strictObject({
    type: z.literal('case.step-skipped'),
    ...onCase,
    stepId: z.string(),
    noteId,
    to: z.string(),
    clock: ClockOwner,
  }),
  z.strictObject({ type: z.literal('case.step-undone'), ...onCase, stepId: z.string() }),
] as const
