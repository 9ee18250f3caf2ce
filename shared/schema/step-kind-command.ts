import * as z from 'zod/mini'
import { Handover, HandoverChannel, NoticeChannel, NoticeResult, Receiver } from './case-parts.ts'
import { LongText, onCase, ShortText } from './on-case.ts'
import { ReasonCode } from './reason-code.ts'

const onStep = { ...onCase, stepId: ShortText }
/** What a command says that may leave the step: by which way out, and a remark. */
const leaving = { ...onStep, outcomeId: z.optional(ShortText), note: z.optional(LongText) }

/** Names who of those that may do the next step is to do it; finishes the assignment. */
export const AssignStep = z.strictObject({ ...leaving, holder: ShortText })
export type AssignStep = z.infer<typeof AssignStep>

/** That the berkas went to the outside body, on which day and under which number. */
export const SendOutside = z.strictObject({
  ...onStep,
  sentOn: z.iso.date(),
  reference: z.optional(ShortText),
  expectedOn: z.optional(z.iso.date()),
})
export type SendOutside = z.infer<typeof SendOutside>

/** That somebody asked the outside body, and what was seen there. */
export const FollowUpOutside = z.strictObject({
  ...onStep,
  status: z.optional(ShortText),
  note: z.optional(LongText),
})
export type FollowUpOutside = z.infer<typeof FollowUpOutside>

/** The outside body wants a repair (BTS): the step that the SOP names is open again. */
export const SendBack = z.strictObject({
  ...onStep,
  outcomeId: z.optional(ShortText),
  reasonCode: ReasonCode,
  reason: LongText,
})
export type SendBack = z.infer<typeof SendBack>

/** One try of telling the applicant; only one that reached finishes the step. */
export const RecordNotice = z.strictObject({ ...leaving, channel: NoticeChannel, result: NoticeResult })
export type RecordNotice = z.infer<typeof RecordNotice>

const handover = {
  channel: HandoverChannel,
  /** Absent = the applicant. */
  receiver: z.optional(Receiver),
  receiverName: z.optional(ShortText),
  /** What proves it, e.g. the number of a posted receipt. */
  proof: z.optional(ShortText),
  documentHash: Handover.shape.documentHash,
}

/** Hands the result over in a step of that kind; the last step of a SOP closes the berkas by it. */
export const HandOver = z.strictObject({ ...leaving, ...handover })
export type HandOver = z.infer<typeof HandOver>

/** Closes a berkas with its receipt: after the last step, or as the handover that is the last step. */
export const CloseCase = z.strictObject({ ...onCase, ...handover })
export type CloseCase = z.infer<typeof CloseCase>

export const ArchiveCase = z.strictObject({
  ...leaving,
  classification: z.string().check(z.regex(/^[0-9A-Z]{1,8}([./-][0-9A-Z]{1,8}){0,7}$/)),
  place: ShortText,
  retentionYears: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
})
export type ArchiveCase = z.infer<typeof ArchiveCase>

/** The report has come to the next station of its way. */
export const PassReport = z.strictObject({
  ...leaving,
  station: ShortText,
  documentHash: Handover.shape.documentHash,
})
export type PassReport = z.infer<typeof PassReport>

/** Opens the berkas that a step waits for. `sopId` is needed only where neither step nor service type names one. */
export const OpenChild = z.strictObject({
  ...onStep,
  childId: z.uuid(),
  sopId: z.optional(ShortText),
  serviceTypeId: z.optional(ShortText),
})
export type OpenChild = z.infer<typeof OpenChild>
