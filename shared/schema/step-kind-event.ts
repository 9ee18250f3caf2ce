import * as z from 'zod/mini'
import {
  Archiving,
  Assignment,
  ChildCase,
  FollowUp,
  Handover,
  Notice,
  OutsideStay,
  ReportPass,
  UploadProof,
} from './case-parts.ts'
import { eventBase } from './event-base.ts'
import { ReasonCode } from './reason-code.ts'
import { ClockOwner } from './sop.ts'

const onStep = { ...eventBase, caseId: z.string(), stepId: z.string() }
/** The event's own `at` and `actorId` say when and by whom; in which visit, the case. */
const own = { at: true, by: true, visit: true } as const

/** What the kinds of steps record beside being finished. */
export const stepKindEvents = [
  z.strictObject({ type: z.literal('case.assigned'), ...onStep, ...z.omit(Assignment, own).shape }),
  z.strictObject({
    type: z.literal('case.sent-outside'),
    ...onStep,
    ...z.omit(OutsideStay, { ...own, followUps: true }).shape,
  }),
  z.strictObject({
    type: z.literal('case.followed-up'),
    ...onStep,
    ...z.omit(FollowUp, { at: true, by: true }).shape,
  }),
  z.strictObject({
    type: z.literal('case.sent-back'),
    ...onStep,
    outcomeId: z.string(),
    to: z.string(),
    clock: ClockOwner,
    reasonCode: ReasonCode,
    reasonId: z.string(),
  }),
  z.strictObject({ type: z.literal('case.notified'), ...onStep, ...z.omit(Notice, own).shape }),
  z.strictObject({ type: z.literal('case.handed-over'), ...onStep, ...Handover.shape }),
  z.strictObject({ type: z.literal('case.report-passed'), ...onStep, ...z.omit(ReportPass, own).shape }),
  z.strictObject({ type: z.literal('case.archived'), ...onStep, ...z.omit(Archiving, own).shape }),
  z.strictObject({
    type: z.literal('case.child-opened'),
    ...onStep,
    childId: ChildCase.shape.caseId,
    number: ChildCase.shape.number,
  }),
  z.strictObject({
    type: z.literal('case.child-ended'),
    ...onStep,
    childId: ChildCase.shape.caseId,
    how: z.enum(['done', 'refused', 'withdrawn', 'cancelled']),
  }),
  /** The child goes on after its end; the parent waits for it again where it still stands in that visit. */
  z.strictObject({
    type: z.literal('case.child-reopened'),
    ...onStep,
    childId: ChildCase.shape.caseId,
    number: ChildCase.shape.number,
  }),
  z.strictObject({ type: z.literal('case.upload-reported'), ...onStep, ...z.omit(UploadProof, own).shape }),
] as const
