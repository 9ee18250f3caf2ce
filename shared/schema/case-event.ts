import * as z from 'zod/mini'
import { CaseFile, Signing } from './case-file.ts'
import { caseMoveEvents } from './case-move-event.ts'
import { Handover } from './case-parts.ts'
import { ReturnClock } from './clock-rule.ts'
import { NewDisposisi } from './disposisi.ts'
import { caseDisposisiEvents } from './disposisi-event.ts'
import { eventBase } from './event-base.ts'
import { ParticipantTally } from './participant-tally.ts'
import { ReasonCode } from './reason-code.ts'
import { routeEvents } from './route-event.ts'
import { ClockOwner } from './sop.ts'
import { stepKindEvents } from './step-kind-event.ts'
import { Verdict } from './verdict.ts'

const onCase = { ...eventBase, caseId: z.string() }

/** Where a case goes when a step is left, and whose clock runs there. `end` = no further step. */
const Move = { to: z.string(), clock: ClockOwner }

/** What can happen to a berkas. */
export const caseEvents = [
  z.strictObject({
    type: z.literal('case.opened'),
    ...onCase,
    number: z.string(),
    sop: CaseFile.shape.sop,
    calendar: CaseFile.shape.calendar,
    applicant: CaseFile.shape.applicant,
    targetOn: CaseFile.shape.targetOn,
    serviceTypeId: z.optional(z.string()),
    letterId: z.optional(z.string()),
    receivedAt: CaseFile.shape.receivedAt,
    unitId: z.optional(z.string()),
    parent: CaseFile.shape.parent,
    holder: CaseFile.shape.holder,
    imported: CaseFile.shape.imported,
    ...Move,
  }),
  z.strictObject({
    type: z.literal('case.kelengkapan-judged'),
    ...onCase,
    stepId: z.string(),
    itemId: z.string(),
    verdict: Verdict,
  }),
  z.strictObject({
    type: z.literal('case.step-finished'),
    ...onCase,
    stepId: z.string(),
    outcomeId: z.optional(z.string()),
    noteId: z.optional(z.string()),
    ...Move,
  }),
  z.strictObject({
    type: z.literal('case.returned'),
    ...onCase,
    stepId: z.string(),
    outcomeId: z.string(),
    to: z.string(),
    reasonCode: ReasonCode,
    reasonId: z.string(),
    clock: z.optional(ReturnClock),
  }),
  z.strictObject({ type: z.literal('case.resumed'), ...onCase, ...Move }),
  z.strictObject({
    type: z.literal('case.disposisi-issued'),
    ...onCase,
    disposisi: NewDisposisi,
  }),
  ...caseDisposisiEvents,
  ...routeEvents,
  z.strictObject({
    type: z.literal('case.signed'),
    ...onCase,
    signing: Signing,
    /** What was said with an act on the way; with the last of a line it stands in the step that was finished. */
    noteId: z.optional(z.string()),
  }),
  /** Follows each `participants.…` event: how the rows stand now, and whose clock runs where that changes it. */
  z.strictObject({
    type: z.literal('case.participants-changed'),
    ...onCase,
    participants: ParticipantTally,
    clock: z.optional(ClockOwner),
  }),
  z.strictObject({ type: z.literal('case.closed'), ...onCase, ...Handover.shape }),
  ...caseMoveEvents,
  ...stepKindEvents,
] as const
