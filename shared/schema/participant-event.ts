import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { Handover, ReturnSource } from './participant.ts'
import { ReasonCode } from './reason-code.ts'
import { Verdict } from './verdict.ts'

/** An entry of the command that changed nothing, and the code of why: so that a repeat gets the same answer. */
const Skipped = z.strictObject({ entry: z.int(), no: z.optional(z.int()), why: z.string() })

const onList = { ...eventBase, caseId: z.string(), skipped: z.optional(z.array(Skipped)) }
const No = z.int()
const Reason = { reasonCode: ReasonCode, reasonId: z.string() }

/** What can happen to the rows of a collective usulan. One event tells of many rows. */
export const participantEvents = [
  z.strictObject({
    type: z.literal('participants.added'),
    ...onList,
    rows: z.array(
      z.strictObject({ no: No, personId: z.optional(z.string()), serviceTypeId: z.optional(z.string()) }),
    ),
  }),
  z.strictObject({
    type: z.literal('participants.judged'),
    ...onList,
    stepId: z.string(),
    /** The visit of the berkas; rows with a position of their own are judged there instead. */
    visit: z.int(),
    rows: z.array(z.strictObject({ no: No, items: z.record(z.string(), Verdict) })),
  }),
  z.strictObject({
    type: z.literal('participants.returned'),
    ...onList,
    source: ReturnSource,
    stepId: z.string(),
    outcomeId: z.optional(z.string()),
    to: z.string(),
    /** `at`: where a row that an outside body sent back now stands by itself. */
    rows: z.array(
      z.strictObject({ no: No, ...Reason, lacking: z.array(z.string()), at: z.optional(z.string()) }),
    ),
  }),
  z.strictObject({
    type: z.literal('participants.resumed'),
    ...onList,
    /** Without `at` it goes with the berkas again. */
    rows: z.array(z.strictObject({ no: No, at: z.optional(z.string()) })),
  }),
  z.strictObject({
    type: z.literal('participants.step-finished'),
    ...onList,
    stepId: z.string(),
    outcomeId: z.optional(z.string()),
    /** The next step of their own, or `end`; absent where they have caught up with the berkas. */
    to: z.optional(z.string()),
    rows: z.array(z.strictObject({ no: No, noteId: z.optional(z.string()) })),
  }),
  z.strictObject({
    type: z.literal('participants.refused'),
    ...onList,
    source: z.enum(['office', 'outside']),
    stepId: z.string(),
    rows: z.array(z.strictObject({ no: No, ...Reason })),
  }),
  z.strictObject({
    type: z.literal('participants.withdrawn'),
    ...onList,
    rows: z.array(z.strictObject({ no: No, reasonId: z.optional(z.string()) })),
  }),
  z.strictObject({
    type: z.literal('participants.numbered'),
    ...onList,
    /** The number as a text about the row; earlier versions wrote it into the event itself. */
    rows: z.array(
      z.union([
        z.strictObject({ no: No, nomorId: z.string() }),
        z.strictObject({ no: No, nomorUsulan: z.string() }),
      ]),
    ),
  }),
  z.strictObject({
    type: z.literal('participants.status-seen'),
    ...onList,
    rows: z.array(z.strictObject({ no: No, code: z.optional(z.int()), label: z.string() })),
  }),
  z.strictObject({
    type: z.literal('participants.result-recorded'),
    ...onList,
    rows: z.array(z.strictObject({ no: No, number: z.string(), on: z.optional(z.string()) })),
  }),
  z.strictObject({
    type: z.literal('participants.handed-over'),
    ...onList,
    channel: Handover.shape.channel,
    kuasa: z.optional(z.boolean()),
    proofHash: z.optional(z.string()),
    rows: z.array(z.strictObject({ no: No, receiverId: z.optional(z.string()) })),
  }),
] as const
