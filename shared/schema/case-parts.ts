import * as z from 'zod/mini'
import { ReasonCode } from './reason-code.ts'
import { ClockOwner } from './sop.ts'

const At = z.iso.datetime()
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** What every part says: in which step, when, and who recorded it. Texts are named by subject id. */
const done = { stepId: z.string(), at: At, by: z.string() }
/** Also in which visit of the case's, counted from 1: what was recorded in an earlier round is history. */
const inVisit = { ...done, visit: z.int() }

/** Why a berkas lies still, by whom it waits for: that one's clock runs meanwhile. */
export const Hold = z.strictObject({ ...done, waitsFor: ClockOwner, reasonId: z.string() })
export type Hold = z.infer<typeof Hold>

/** An end without a result: `refused` (ditolak), `withdrawn` (ditarik pemohon), `cancelled` (dibatalkan, opened by mistake). */
export const EndKind = z.enum(['refused', 'withdrawn', 'cancelled'])
export type EndKind = z.infer<typeof EndKind>

export const EndOfCase = z.strictObject({
  ...done,
  how: EndKind,
  outcomeId: z.optional(z.string()),
  reasonCode: z.optional(ReasonCode),
  reasonId: z.string(),
  /** The outside body refused it (TMS), not this office. */
  byOutside: z.optional(z.boolean()),
})
export type EndOfCase = z.infer<typeof EndOfCase>

/** Taken up again at `stepId` after it was over. */
export const Reopening = z.strictObject({
  ...done,
  reasonId: z.string(),
  from: z.enum(['done', 'closed', ...EndKind.options]),
})
export type Reopening = z.infer<typeof Reopening>

export const Assignment = z.strictObject({ ...inVisit, holder: z.string(), noteId: z.optional(z.string()) })
export type Assignment = z.infer<typeof Assignment>

/** Somebody asked the outside body; `statusId` = the status seen there. */
export const FollowUp = z.strictObject({
  at: At,
  by: z.string(),
  statusId: z.optional(z.string()),
  noteId: z.optional(z.string()),
})
export type FollowUp = z.infer<typeof FollowUp>

/** One stay with an outside body; sent again after a repair, it is another. */
export const OutsideStay = z.strictObject({
  ...inVisit,
  sentOn: z.iso.date(),
  /** Its number there, e.g. the nomor usulan. */
  referenceId: z.optional(z.string()),
  /** When an answer is expected, where a person knows better than the SOP. */
  expectedOn: z.optional(z.iso.date()),
  followUps: z.array(FollowUp),
})
export type OutsideStay = z.infer<typeof OutsideStay>

export const NoticeChannel = z.enum(['whatsapp', 'telepon', 'surat'])
export type NoticeChannel = z.infer<typeof NoticeChannel>

export const NoticeResult = z.enum(['tersampaikan', 'tidak-tersambung'])
export type NoticeResult = z.infer<typeof NoticeResult>

/** One try of telling the applicant, made by a person outside of Langkah. */
export const Notice = z.strictObject({
  ...inVisit,
  channel: NoticeChannel,
  result: NoticeResult,
  noteId: z.optional(z.string()),
})
export type Notice = z.infer<typeof Notice>

export const HandoverChannel = z.enum(['langsung', 'kurir', 'elektronik', 'pos'])
export type HandoverChannel = z.infer<typeof HandoverChannel>

export const Receiver = z.enum(['pemohon', 'kuasa'])
export type Receiver = z.infer<typeof Receiver>

/** How a result came into whose hands, and what proves it. `channel` is open: older journals know others. */
export const Handover = z.strictObject({
  channel: z.string(),
  receiver: z.optional(Receiver),
  receiverId: z.optional(z.string()),
  proofId: z.optional(z.string()),
  /** SHA-256 of the signed receipt. */
  documentHash: z.optional(Sha256),
})
export type Handover = z.infer<typeof Handover>

/** A report reached one station of its way up (a pelaksana of the SOP). */
export const ReportPass = z.strictObject({
  ...inVisit,
  station: z.string(),
  noteId: z.optional(z.string()),
  documentHash: z.optional(Sha256),
})
export type ReportPass = z.infer<typeof ReportPass>

export const Archiving = z.strictObject({
  ...inVisit,
  /** Code of the office's classification, e.g. 800.1.3. */
  classification: z.string(),
  placeId: z.string(),
  /** Absent = not stated. */
  retentionYears: z.optional(z.int()),
})
export type Archiving = z.infer<typeof Archiving>

/** A berkas opened for a step that is a procedure of its own. */
export const ChildCase = z.strictObject({
  ...inVisit,
  caseId: z.string(),
  number: z.string(),
  endedAt: z.optional(At),
  how: z.optional(z.enum(['done', ...EndKind.options])),
})
export type ChildCase = z.infer<typeof ChildCase>

/** The report of an upload run that was made for this step. */
export const UploadProof = z.strictObject({ ...inVisit, runId: z.string(), hash: Sha256 })
export type UploadProof = z.infer<typeof UploadProof>

/** A remark on the berkas, wherever it stood. */
export const CaseNote = z.strictObject({ at: At, by: z.string(), noteId: z.string() })
export type CaseNote = z.infer<typeof CaseNote>
