import * as z from 'zod/mini'
import { Capacity } from './capacity.ts'
import {
  Archiving,
  Assignment,
  CaseNote,
  ChildCase,
  EndOfCase,
  Handover,
  Hold,
  Notice,
  OutsideStay,
  Reopening,
  ReportPass,
  UploadProof,
} from './case-parts.ts'
import { ReturnClock } from './clock-rule.ts'
import { Disposisi } from './disposisi.ts'
import { CaseDocument } from './document.ts'
import { ParticipantTally } from './participant-tally.ts'
import { ReasonCode } from './reason-code.ts'
import { Recusal, Repair, Route } from './route.ts'
import { Sheet } from './sheet.ts'
import { ClockOwner } from './sop.ts'
import { SrikandiReference } from './srikandi.ts'
import { Verdict } from './verdict.ts'

export const ApplicantKind = z.enum(['asn', 'opd', 'pensioner', 'public', 'none'])
export type ApplicantKind = z.infer<typeof ApplicantKind>

const At = z.iso.datetime()

/** One verdict on one kelengkapan; `belum` takes an earlier one back. */
const JudgedItem = z.strictObject({ verdict: Verdict, by: z.string(), at: At })

/** One stay of the case in one step. A return or a loop makes a new visit of the same step. */
export const StepVisit = z.strictObject({
  /** As the SOP version named it that the case ran on then. */
  stepId: z.string(),
  /** Of a finished visit from before the last migration: the step that stands for it in the SOP of now, if any. */
  migrated: z.optional(z.strictObject({ stepId: z.optional(z.string()) })),
  startedAt: At,
  finishedAt: z.optional(At),
  finishedBy: z.optional(z.string()),
  outcomeId: z.optional(z.string()),
  /** An optional step that was passed over. */
  skipped: z.optional(z.boolean()),
  kelengkapan: z.record(z.string(), JudgedItem),
})
export type StepVisit = z.infer<typeof StepVisit>

/** A stretch of time and whose it is. The open one has no `to`. */
export const ClockSpan = z.strictObject({ owner: ClockOwner, from: At, to: z.optional(At) })
export type ClockSpan = z.infer<typeof ClockSpan>

/** That a paraf, a signature or an approval took place; recorded, never made on behalf. */
export const Signing = z.strictObject({
  /** Names the act; absent on those recorded before acts had names. */
  id: z.optional(z.string()),
  kind: z.enum(['paraf', 'ttd', 'approval']),
  stepId: z.string(),
  by: z.string(),
  at: At,
  /** Of the signer at that moment, as it is printed over his name. */
  jabatan: z.optional(z.string()),
  capacity: z.optional(Capacity),
  /** His place in the signing line of the step (a pelaksana), and in which visit of the step he gave it. */
  place: z.optional(z.string()),
  visit: z.optional(z.int()),
  /** SHA-256 of the document, where one was given. */
  documentHash: z.optional(z.string()),
  /** The rows it was given for, where they came after their berkas; absent = for the berkas. */
  participants: z.optional(z.array(z.int())),
  sheet: z.optional(Sheet),
})
export type Signing = z.infer<typeof Signing>

/**
 * A calendar version with the versions of its holiday sets that are known: holidays amended later move no deadline
 * that was given. Without them (berkas from before they were kept) every amendment counts.
 */
export const CalendarRef = z.strictObject({
  id: z.string(),
  version: z.int(),
  holidays: z.optional(z.record(z.string(), z.int())),
})
export type CalendarRef = z.infer<typeof CalendarRef>

/** One berkas. Made by `applyEvent` alone. */
export const CaseFile = z.strictObject({
  id: z.string(),
  /** Agenda number, kept through every return. */
  number: z.string(),
  sop: z.strictObject({ id: z.string(), version: z.int() }),
  calendar: CalendarRef,
  /** Local date that `dueBefore` of its steps counts back from, e.g. a TMT. */
  targetOn: z.optional(z.iso.date()),
  applicant: z.strictObject({ kind: ApplicantKind, subjectId: z.optional(z.string()) }),
  serviceTypeId: z.optional(z.string()),
  letterId: z.optional(z.string()),
  /** When the letter that opened it was received. */
  receivedAt: z.optional(At),
  /** Taken over while it ran: what lay before its first visit is not known. Dates are those on the paper. */
  imported: z.optional(
    z.strictObject({
      fileHash: z.string(),
      line: z.int(),
      receivedOn: z.optional(z.iso.date()),
      stepSince: z.optional(z.iso.date()),
      /** When the first visit began, where the office counts from the paper. */
      stepStartedAt: z.optional(At),
    }),
  ),
  /** Rows of a collective usulan, in figures (they lie in `ParticipantList`); a case for one applicant has none. */
  participants: z.optional(ParticipantTally),
  openedAt: At,
  openedBy: z.string(),
  /** `ended` = refused, withdrawn or cancelled (`ended.how`), as against `done` and `closed`, which have a result. */
  status: z.enum(['open', 'returned', 'held', 'done', 'closed', 'ended']),
  /** Step the case stands in; where it is returned, the step it comes back to. Absent once done. */
  current: z.optional(z.string()),
  /** Account that holds it since a disposisi, an assignment or a reassignment named one. */
  holder: z.optional(z.string()),
  visits: z.array(StepVisit),
  clock: z.array(ClockSpan),
  disposisi: z.array(Disposisi),
  /** Disposisi that were given in Srikandi. */
  srikandi: z.optional(z.array(SrikandiReference)),
  signings: z.array(Signing),
  /** Unit that it belongs to; absent where the office had no structure when it was opened. */
  unitId: z.optional(z.string()),
  /** Keys of those who may see it: units, and `@account`. Absent = everybody whose role handles berkas. */
  audience: z.optional(z.array(z.string())),
  route: z.optional(Route),
  /** Absent while nobody keeps out of it. */
  recusals: z.optional(z.array(Recusal)),
  /** Drafts that a signer gave back, oldest first. */
  repairs: z.optional(z.array(Repair)),
  returns: z.array(
    z.strictObject({
      stepId: z.string(),
      to: z.string(),
      reasonCode: ReasonCode,
      reasonId: z.string(),
      at: At,
      by: z.string(),
      /** Sent back by the outside body; absent = returned to the applicant. Counted apart. */
      from: z.optional(z.literal('outside')),
      resumedAt: z.optional(At),
      /** Absent in returns from before it was kept: those stopped the office's time by the product's rule. */
      clock: z.optional(ReturnClock),
    }),
  ),
  /** SOP versions it ran on before, oldest first, each until it was migrated. */
  ranOn: z.optional(
    z.array(
      z.strictObject({
        ...{ id: z.string(), version: z.int(), until: At },
        /** Of its steps that the berkas had been in: the one that stood for it in the next version. */
        steps: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
  /** Absent until the first is attached. */
  documents: z.optional(z.array(CaseDocument)),
  closed: z.optional(z.strictObject({ at: At, by: z.string(), ...Handover.shape })),
  /** Present while `held`. */
  held: z.optional(Hold),
  /** Present once `ended`. */
  ended: z.optional(EndOfCase),
  reopenings: z.optional(z.array(Reopening)),
  /** Of a child: the step of the berkas that waits for it. */
  parent: z.optional(z.strictObject({ caseId: z.string(), stepId: z.string() })),
  children: z.optional(z.array(ChildCase)),
  assignments: z.optional(z.array(Assignment)),
  outside: z.optional(z.array(OutsideStay)),
  notices: z.optional(z.array(Notice)),
  reportPasses: z.optional(z.array(ReportPass)),
  handovers: z.optional(
    z.array(z.strictObject({ stepId: z.string(), at: At, by: z.string(), ...Handover.shape })),
  ),
  archivings: z.optional(z.array(Archiving)),
  uploadProofs: z.optional(z.array(UploadProof)),
  notes: z.optional(z.array(CaseNote)),
  /** Number of events that made it: a command may name the revision it saw. */
  revision: z.int(),
})
export type CaseFile = z.infer<typeof CaseFile>
