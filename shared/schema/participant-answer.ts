import * as z from 'zod/mini'
import { CaseCard } from './board.ts'
import { Handover, Participant, ParticipantState, PortalStatus } from './participant.ts'
import { ReasonCode } from './reason-code.ts'
import { Verdict } from './verdict.ts'

/** What became of one entry of a command on rows, in the command's order. */
export const RowResult = z.strictObject({
  entry: z.int(),
  no: z.optional(z.int()),
  outcome: z.enum(['changed', 'same', 'unknown', 'ambiguous', 'refused']),
  code: z.optional(z.string()),
  /** One sentence in Bahasa Indonesia, where nothing changed. */
  message: z.optional(z.string()),
  /** Of a row that was taken in: what somebody should look at, as in the reading of a paste. */
  doubts: z.optional(z.array(z.string())),
})
export type RowResult = z.infer<typeof RowResult>

/** The answer to a command on rows: one result an entry, and the berkas as it stands now. */
export const RecordedRows = z.strictObject({ seq: z.int(), card: CaseCard, rows: z.array(RowResult) })
export type RecordedRows = z.infer<typeof RecordedRows>

/** A row as a list shows it. Only for those who may see its berkas: it holds names. */
export const ParticipantCard = z.strictObject({
  no: z.int(),
  /** As the letter gives them; absent where the person was forgotten. */
  name: z.optional(z.string()),
  nip: z.optional(z.string()),
  golongan: z.optional(z.string()),
  jabatan: z.optional(z.string()),
  unit: z.optional(z.string()),
  note: z.optional(z.string()),
  serviceTypeId: z.optional(z.string()),
  state: ParticipantState,
  /** Where it stands; absent where it does not go on. */
  step: z.optional(z.strictObject({ id: z.string(), kegiatan: z.string(), isBehind: z.boolean() })),
  kelengkapan: z.array(
    /** `isOwn`: judged for this row; else the verdict of the whole berkas counts. */
    z.strictObject({ id: z.string(), text: z.string(), verdict: Verdict, isOwn: z.boolean() }),
  ),
  isComplete: z.boolean(),
  /** Times it was returned to its applicant, and by an outside body (BTS). */
  rounds: z.strictObject({ applicant: z.int(), outside: z.int() }),
  /** Why it is with its applicant, or came back from outside last. */
  returned: z.optional(
    z.strictObject({
      reasonCode: ReasonCode,
      reason: z.string(),
      lacking: z.array(z.string()),
      at: z.string(),
      resumedAt: z.optional(z.string()),
    }),
  ),
  ended: z.optional(
    z.strictObject({
      source: z.enum(['office', 'outside', 'applicant']),
      reasonCode: z.optional(ReasonCode),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  nomorUsulan: z.optional(z.string()),
  portal: z.optional(z.strictObject({ ...PortalStatus.shape, byName: z.string() })),
  result: Participant.shape.result,
  handover: z.optional(
    z.strictObject({ ...Handover.shape, byName: z.string(), receiver: z.optional(z.string()) }),
  ),
  /** Finished, with a result that nobody has taken. */
  isUntaken: z.boolean(),
  /** Working minutes in its applicant's hands. */
  applicantMinutes: z.number(),
})
export type ParticipantCard = z.infer<typeof ParticipantCard>

/** Who lacks what, for one letter to the applicant. */
export const ReturnLetter = z.strictObject({
  number: z.string(),
  service: z.string(),
  applicant: z.optional(z.string()),
  rows: z.array(
    z.strictObject({
      no: z.int(),
      name: z.string(),
      nip: z.optional(z.string()),
      reasonCode: ReasonCode,
      reason: z.string(),
      lacking: z.array(z.string()),
      returnedAt: z.string(),
    }),
  ),
})
export type ReturnLetter = z.infer<typeof ReturnLetter>
