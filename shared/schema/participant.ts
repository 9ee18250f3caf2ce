import * as z from 'zod/mini'
import { HandoverChannel } from './case-parts.ts'
import { ReasonCode } from './reason-code.ts'
import { Verdict } from './verdict.ts'

const At = z.iso.datetime()

/** Who sent a row back: the office to its applicant, or an outside body to the office (BTS). Rounds are counted apart. */
export const ReturnSource = z.enum(['applicant', 'outside'])
export type ReturnSource = z.infer<typeof ReturnSource>

/** `going` goes with the berkas, or, where it has a position of its own (`at`), behind it. */
export const ParticipantState = z.enum(['going', 'returned', 'refused', 'withdrawn', 'done'])
export type ParticipantState = z.infer<typeof ParticipantState>

const ParticipantReturn = z.strictObject({
  source: ReturnSource,
  stepId: z.string(),
  /** The step it comes back to. */
  to: z.string(),
  reasonCode: ReasonCode,
  reasonId: z.string(),
  /** Kelengkapan that were lacking when it was returned. */
  lacking: z.array(z.string()),
  at: At,
  by: z.string(),
  resumedAt: z.optional(At),
})

export const Handover = z.strictObject({
  channel: HandoverChannel,
  /** Name of the receiver, as a subject record of the participant. */
  receiverId: z.optional(z.string()),
  /** The receiver came with a letter of authority. */
  kuasa: z.optional(z.boolean()),
  /** SHA-256 of the receipt, where one was kept. */
  proofHash: z.optional(z.string()),
  at: At,
  by: z.string(),
})
export type Handover = z.infer<typeof Handover>

export const PortalStatus = z.strictObject({
  /** Code of the portal's dictionary; absent where it has none for the label that was seen. */
  code: z.optional(z.int()),
  label: z.string(),
  at: At,
  by: z.string(),
})
export type PortalStatus = z.infer<typeof PortalStatus>

/** One person of a collective usulan. What is known of them lies in the subject record of `participantSubjectId`. */
export const Participant = z.strictObject({
  /** Number of the row in its berkas, from 1; it is never given to another. */
  no: z.int(),
  /** Person whose key seals the row's texts, where the office knew them before. */
  personId: z.optional(z.string()),
  serviceTypeId: z.optional(z.string()),
  addedAt: At,
  state: ParticipantState,
  /** Its own position while it comes after the berkas. */
  at: z.optional(z.strictObject({ stepId: z.string(), since: At })),
  /** Own verdicts in one stay: the berkas's visit of that number, or 0 for a position of its own. */
  judged: z.optional(z.strictObject({ visit: z.int(), items: z.record(z.string(), Verdict) })),
  /** Nomor usulan, as a subject record of the participant. */
  nomorId: z.optional(z.string()),
  /** The same in clear, as earlier versions recorded it: read, never written. */
  nomorUsulan: z.optional(z.string()),
  portal: z.optional(PortalStatus),
  /** Number and date of the SK or other product. */
  result: z.optional(
    z.strictObject({ number: z.string(), on: z.optional(z.string()), at: At, by: z.string() }),
  ),
  returns: z.array(ParticipantReturn),
  /** Why it does not go on: refused by the office, by an outside body (TMS), or withdrawn by the applicant. */
  ended: z.optional(
    z.strictObject({
      source: z.enum(['office', 'outside', 'applicant']),
      stepId: z.optional(z.string()),
      reasonCode: z.optional(ReasonCode),
      reasonId: z.optional(z.string()),
      at: At,
      by: z.string(),
    }),
  ),
  handover: z.optional(Handover),
})
export type Participant = z.infer<typeof Participant>

/** All participants of one berkas, by `no`. A record of its own, so that a move of the berkas does not carry it. */
export const ParticipantList = z.strictObject({
  /** The id of the berkas. */
  id: z.string(),
  rows: z.array(Participant),
  /** Who judged rows or finished a step for them, each once: four eyes bind persons. */
  doers: z.optional(z.array(z.strictObject({ stepId: z.string(), by: z.string() }))),
  revision: z.int(),
})
export type ParticipantList = z.infer<typeof ParticipantList>
