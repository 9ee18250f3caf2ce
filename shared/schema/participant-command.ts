import * as z from 'zod/mini'
import { Handover, ReturnSource } from './participant.ts'
import { ReasonCode } from './reason-code.ts'
import { Verdict } from './verdict.ts'

const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const LongText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))
const Nip = z.string().check(z.regex(/^\d{18}$/))

/** A number of a portal or an SK: no spaces, and never a NIP, for it stands in the events. */
const Nomor = z.string().check(z.trim(), z.regex(/^(?!\d{18}$)[\p{L}\p{N}][\p{L}\p{N}./_-]{0,79}$/u))

/** Most rows that one berkas may have, and one command may name. */
export const MOST_PARTICIPANTS = 5000

/** A row by its number in the berkas, by the NIP of its person, or by its number in the portal. */
export const RowKey = z.union([
  z.strictObject({ no: z.int() }),
  z.strictObject({ nip: Nip }),
  z.strictObject({ nomorUsulan: Nomor }),
])
export type RowKey = z.infer<typeof RowKey>

const onRows = { commandId: z.uuid(), caseId: z.uuid() }

function many<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.array(entry).check(z.minLength(1), z.maxLength(MOST_PARTICIPANTS))
}

/** A person as the list of the letter names them. */
export const NewParticipant = z.strictObject({
  name: ShortText,
  nip: z.optional(Nip),
  golongan: z.optional(ShortText),
  jabatan: z.optional(ShortText),
  unit: z.optional(ShortText),
  note: z.optional(ShortText),
  serviceTypeId: z.optional(ShortText),
})
export type NewParticipant = z.infer<typeof NewParticipant>

export const AddParticipants = z.strictObject({ ...onRows, rows: many(NewParticipant) })
export type AddParticipants = z.infer<typeof AddParticipants>

/** The same verdicts for every row that is named. */
export const JudgeParticipants = z.strictObject({
  ...onRows,
  stepId: ShortText,
  items: z.record(ShortText, Verdict),
  rows: many(RowKey),
})
export type JudgeParticipants = z.infer<typeof JudgeParticipants>

export const ReturnParticipants = z.strictObject({
  ...onRows,
  stepId: ShortText,
  source: z._default(ReturnSource, 'applicant'),
  /** Which return of the step; needed only where a step has several. */
  outcomeId: z.optional(ShortText),
  /** The step that an outside body's return (BTS) opens again; the one it stands in where none is named. */
  to: z.optional(ShortText),
  reasonCode: ReasonCode,
  reason: LongText,
  /** A row may have a reason of its own. */
  rows: many(z.strictObject({ row: RowKey, reason: z.optional(LongText) })),
})
export type ReturnParticipants = z.infer<typeof ReturnParticipants>

export const ResumeParticipants = z.strictObject({ ...onRows, rows: many(RowKey) })
export type ResumeParticipants = z.infer<typeof ResumeParticipants>

/** Finishes a step for rows that come after the berkas. */
export const FinishParticipants = z.strictObject({
  ...onRows,
  stepId: ShortText,
  outcomeId: z.optional(ShortText),
  note: z.optional(LongText),
  rows: many(RowKey),
})
export type FinishParticipants = z.infer<typeof FinishParticipants>

export const RefuseParticipants = z.strictObject({
  ...onRows,
  stepId: ShortText,
  source: z._default(z.enum(['office', 'outside']), 'office'),
  reasonCode: ReasonCode,
  reason: LongText,
  rows: many(RowKey),
})
export type RefuseParticipants = z.infer<typeof RefuseParticipants>

export const WithdrawParticipants = z.strictObject({
  ...onRows,
  reason: z.optional(LongText),
  rows: many(RowKey),
})
export type WithdrawParticipants = z.infer<typeof WithdrawParticipants>

export const NumberParticipants = z.strictObject({
  ...onRows,
  rows: many(z.strictObject({ row: RowKey, nomorUsulan: Nomor })),
})
export type NumberParticipants = z.infer<typeof NumberParticipants>

/** A status as the portal shows it: its code, or its label as it was read. */
const SeenStatus = z.union([z.int(), z.string().check(z.trim(), z.minLength(1), z.maxLength(120))])

export const RecordStatuses = z.strictObject({
  ...onRows,
  portal: z._default(ShortText, 'siasn'),
  rows: many(z.strictObject({ row: RowKey, status: SeenStatus })),
})
export type RecordStatuses = z.infer<typeof RecordStatuses>

export const CompareStatuses = z.omit(RecordStatuses, { commandId: true })
export type CompareStatuses = z.infer<typeof CompareStatuses>

export const RecordResults = z.strictObject({
  ...onRows,
  rows: many(z.strictObject({ row: RowKey, number: Nomor, on: z.optional(z.iso.date()) })),
})
export type RecordResults = z.infer<typeof RecordResults>

export const HandOverParticipants = z.strictObject({
  ...onRows,
  channel: Handover.shape.channel,
  receiverName: z.optional(ShortText),
  kuasa: z._default(z.boolean(), false),
  proofHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  rows: many(RowKey),
})
export type HandOverParticipants = z.infer<typeof HandOverParticipants>
