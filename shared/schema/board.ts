import * as z from 'zod/mini'
import { Account, FilledPost } from './account.ts'
import { Capacity } from './capacity.ts'
import { caseCardParts, stepCardParts } from './case-card-parts.ts'
import { ApplicantKind, CaseFile } from './case-file.ts'
import { ReturnRule } from './clock-rule.ts'
import { DisposisiCard } from './disposisi.ts'
import { Duration } from './duration.ts'
import { LetterCard } from './letter.ts'
import { ParticipantCounts } from './participant-tally.ts'
import { Pengaduan } from './pengaduan.ts'
import { RehearsalStop } from './rehearsal.ts'
import { RouteCard } from './route-card.ts'
import { SheetCard } from './sheet.ts'
import { ClockOwner, StepKind } from './sop.ts'
import { SrikandiCard } from './srikandi.ts'
import { RowState, UploadRun } from './upload-run.ts'
import { Verdict } from './verdict.ts'
import { WaitingFor } from './waiting-for.ts'

const At = z.iso.datetime()

/** Why a time that the SOP states has no due moment now. */
export const NoDue = z.enum(['paused', 'not-started', 'beyond-calendar', 'no-target-date'])
export type NoDue = z.infer<typeof NoDue>

/** One step of a case as the board draws it. */
export const StepMark = z.strictObject({
  id: z.string(),
  no: z.string(),
  kegiatan: z.string(),
  kind: StepKind,
  state: z.enum(['done', 'current', 'waiting', 'skipped', 'unmeasured']),
  pelaksana: z.array(z.string()),
})
export type StepMark = z.infer<typeof StepMark>

/** Of the steps before a berkas the one that must be done first before its target date. */
export const TargetDue = z.strictObject({
  stepId: z.string(),
  kegiatan: z.string(),
  /** So long before the date. */
  dueBefore: Duration,
  dueAt: At,
  provisional: z.boolean(),
})
export type TargetDue = z.infer<typeof TargetDue>

/** A berkas as one row of the board; names of persons come from the subject records of those who may see them. */
export const CaseCard = z.strictObject({
  id: z.string(),
  number: z.string(),
  sop: z.strictObject({ id: z.string(), version: z.int(), title: z.string(), agency: z.string() }),
  applicant: z.strictObject({
    kind: ApplicantKind,
    name: z.optional(z.string()),
    nip: z.optional(z.string()),
  }),
  /** Rows of a collective usulan, in figures. */
  participants: z.optional(ParticipantCounts),
  /** The row of the person that was asked for, where the berkas is a collective one. */
  row: z.optional(
    z.strictObject({
      no: z.int(),
      total: z.int(),
      name: z.optional(z.string()),
      /** It goes with the berkas, whose step is finished for all its rows; else it is by itself. */
      isWithBerkas: z.boolean(),
      nomorUsulan: z.optional(z.string()),
      portalStatus: z.optional(z.string()),
    }),
  ),
  status: CaseFile.shape.status,
  steps: z.array(StepMark),
  /** The calendar that its working time is counted by. */
  calendar: CaseFile.shape.calendar,
  /** The step it stands in; absent once done. */
  current: z.optional(
    z.strictObject({
      id: z.string(),
      kind: StepKind,
      kegiatan: z.string(),
      pelaksana: z.array(z.string()),
      /** `SOP_ID/PELAKSANA_ID` of those who may do it; empty = any petugas. */
      doers: z.array(z.string()),
      startedAt: At,
      /** Absent where the SOP gives the step no time. */
      waktu: z.optional(Duration),
      /** Absent without `waktu`, while returned, and beyond the calendar. */
      dueAt: z.optional(At),
      provisional: z.optional(z.boolean()),
      noDue: z.optional(NoDue),
      /** Present where `dueAt` counts back from the target date, and then so long before it. */
      dueBefore: z.optional(Duration),
      kelengkapan: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          kind: z.string(),
          verdict: Verdict,
          /** As it was judged when the step was left the last time; absent in the first round. */
          lastRound: z.optional(Verdict),
        }),
      ),
      outcomes: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          isReturn: z.boolean(),
          /** A refusal, or a repair that the outside body wants: each has a command of its own. */
          leads: z.optional(z.enum(['refusal', 'office'])),
        }),
      ),
      ...stepCardParts,
    }),
  ),
  /** The posts it has come to; absent without a structure, and where the step comes to no post. */
  route: z.optional(RouteCard),
  holder: z.optional(z.strictObject({ accountId: z.string(), name: z.string(), jabatan: z.string() })),
  disposisi: z.array(DisposisiCard),
  /** Absent where none was given in Srikandi. */
  srikandi: z.optional(z.array(SrikandiCard)),
  signings: z.array(
    z.strictObject({
      id: z.optional(z.string()),
      kind: z.string(),
      stepId: z.string(),
      byName: z.string(),
      /** As printed over his name at that moment. */
      jabatan: z.optional(z.string()),
      capacity: z.optional(Capacity),
      at: At,
      sheet: z.optional(SheetCard),
    }),
  ),
  /** Why a signer gave the draft back that is being mended now. */
  repair: z.optional(z.strictObject({ byName: z.string(), text: z.string() })),
  returnReason: z.optional(z.strictObject({ code: z.string(), text: z.string() })),
  /** Working minutes so far, and whose clock runs now. */
  clock: z.strictObject({
    running: z.optional(ClockOwner),
    officeMinutes: z.number(),
    applicantMinutes: z.number(),
    outsideMinutes: z.number(),
    /** Time for the whole service, where the SOP states one. */
    total: z.optional(Duration),
    /** When the whole service is due; absent without a total, and where `noDue` says why. */
    dueAt: z.optional(At),
    provisional: z.optional(z.boolean()),
    noDue: z.optional(NoDue),
    /** When the time of the whole service began, and its own working minutes since. */
    startedAt: z.optional(At),
    usedMinutes: z.optional(z.number()),
    /** When the letter that opened the berkas was received, and the working day that it counts from. */
    letter: z.optional(z.strictObject({ receivedAt: At, countsOn: z.optional(z.iso.date()) })),
    /** What it begins with; the receipt where the SOP does not say it. */
    start: z.optional(z.enum(['receipt', 'complete-file'])),
    /** Whether the clock rule of a return is the SOP's, or the product's own where no SOP states one. */
    returnRule: z.enum(['aturan-bawaan', 'menurut-sop']),
    /** That rule: of the open return, else of those to come. Absent in cards from before it was known: `stops`. */
    onReturn: z.optional(ReturnRule),
    asOf: At,
  }),
  /** Date that `dueBefore` counts back from, e.g. a TMT. */
  targetOn: z.optional(z.iso.date()),
  /** Absent where no step to come counts back from it. */
  target: z.optional(TargetDue),
  ...caseCardParts,
  openedAt: At,
  changedAt: At,
  revision: z.int(),
})
export type CaseCard = z.infer<typeof CaseCard>

/** A pengaduan in a list: never the reporter. */
export const PengaduanCard = z.strictObject({
  ...z.omit(Pengaduan, { reporterId: true, contentId: true, answer: true }).shape,
  officerName: z.string(),
  /** The officer had a hand in the berkas complained about: somebody else had better answer. */
  officerTookPart: z.optional(z.literal(true)),
  content: z.string(),
  answerText: z.optional(z.string()),
  answeredAt: z.optional(At),
})
export type PengaduanCard = z.infer<typeof PengaduanCard>

/** What a person is to do for a run; `shared/text` words it. */
export const UploadNextAction = z.enum([
  ...WaitingFor.options,
  'confirm-rows',
  'release',
  'mend-workbook',
  'wait-for-slot',
  'slot-missed',
  'run',
  'check-by-hand',
  'report',
  'none',
])
export type UploadNextAction = z.infer<typeof UploadNextAction>

export const UploadCard = z.strictObject({
  id: z.string(),
  flow: z.string(),
  caseId: z.optional(z.string()),
  workbook: z.string(),
  plannedBy: z.string(),
  status: UploadRun.shape.status,
  waitingFor: UploadRun.shape.waitingFor,
  detail: UploadRun.shape.detail,
  stopAsked: UploadRun.shape.stopAsked,
  slot: z.optional(At),
  /** It may go now, and no process holds it. */
  canBeTaken: z.optional(z.literal(true)),
  /** The last "uji isi": `stopped` = nobody works on it any more, or `why` it could not be done. */
  rehearsal: z.optional(
    z.strictObject({
      state: z.enum(['asked', 'running', 'ended', 'stopped']),
      at: At,
      filled: z.int(),
      total: z.int(),
      why: z.optional(RehearsalStop),
    }),
  ),
  /** A worker may take its rehearsal up now. */
  canBeRehearsed: z.optional(z.literal(true)),
  counts: z.record(RowState, z.int()),
  total: z.int(),
  /** Rows that reached their end per minute since the start; absent before the first. */
  ratePerMinute: z.optional(z.number()),
  etaAt: z.optional(At),
  startedAt: z.optional(At),
  finishedAt: z.optional(At),
  stoppedAt: z.optional(At),
  report: z.optional(z.string()),
  nextAction: UploadNextAction,
  revision: z.int(),
})
export type UploadCard = z.infer<typeof UploadCard>

/** Somebody a disposisi or a pengaduan can be given to. */
export const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  jabatan: z.string(),
  roles: Account.shape.roles,
  fulfils: Account.shape.fulfils,
  /** Of the person that asks alone: the posts he fills now, and what he is without them. */
  posts: z.optional(z.array(FilledPost)),
  ownFulfils: z.optional(Account.shape.fulfils),
  /** Of one of a board who fills posts: what he may be given a disposisi as; `null` = as himself. */
  receivesAs: z.optional(z.array(z.strictObject({ postId: z.nullable(z.string()), jabatan: z.string() }))),
})
export type Person = z.infer<typeof Person>

/** One message of the live feed: the record that an event changed, as it stands now. */
export const LiveChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), seq: z.int(), card: CaseCard }),
  z.strictObject({ kind: z.literal('letter'), seq: z.int(), card: LetterCard }),
  z.strictObject({ kind: z.literal('pengaduan'), seq: z.int(), card: PengaduanCard }),
  z.strictObject({ kind: z.literal('upload'), seq: z.int(), card: UploadCard }),
])
export type LiveChange = z.infer<typeof LiveChange>

/** What a panel reads first; it then follows the feed from `lastSeq`. */
export const Board = z.strictObject({
  lastSeq: z.int(),
  me: Person,
  cases: z.array(CaseCard),
  /** Those that wait for somebody. */
  letters: z.array(LetterCard),
  pengaduan: z.array(PengaduanCard),
  uploads: z.array(UploadCard),
  people: z.array(Person),
  /** What a disposisi may ask for, in the office's words. */
  instructions: z.array(z.string()),
})
export type Board = z.infer<typeof Board>
