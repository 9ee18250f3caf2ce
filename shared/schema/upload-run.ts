import * as z from 'zod/mini'
import { Rehearsal } from './rehearsal.ts'
import { AccountMatch } from './upload-account.ts'
import { WaitingFor } from './waiting-for.ts'

const At = z.iso.datetime()
const Uuid = z.uuid()
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const RowState = z.enum([
  'planned',
  'blocked',
  'ready',
  'sending',
  'in-doubt',
  'proven',
  'refused',
  'failed',
  'needs-person',
  'cancelled',
])
export type RowState = z.infer<typeof RowState>

/** What was read back from the portal: the only thing that makes a row `proven`. */
export const UploadProof = z.strictObject({
  text: z.string().check(z.maxLength(2000)),
  readAt: At,
  /** What a record that is only read holds, by the portal's titles. */
  values: z.optional(z.record(z.string(), z.string().check(z.maxLength(300)))),
  /** SHA-256 of the PDF that was sent. */
  fileHash: z.optional(Sha256),
  screenshot: z.optional(z.string()),
  screenshotHash: z.optional(Sha256),
})
export type UploadProof = z.infer<typeof UploadProof>

/** One row of the workbook. Its values lie in a subject record of kind `upload-row`. */
export const UploadRow = z.strictObject({
  id: z.string(),
  /** Row number in the workbook, as a person counts: the header is row 1. */
  line: z.int(),
  subjectId: z.string(),
  state: RowState,
  /** Code of the reason, where the state needs one. */
  why: z.optional(z.string()),
  /** The portal's or the check's own words. */
  detail: z.optional(z.string().check(z.maxLength(2000))),
  attempts: z.int(),
  changedAt: At,
  /** SHA-256 of its PDF, where the bridge keeps that among the files of the run. */
  fileHash: z.optional(Sha256),
  /** When the owner of a personal run called it work really done. */
  confirmedAt: z.optional(At),
  proof: z.optional(UploadProof),
})
export type UploadRow = z.infer<typeof UploadRow>

/** How a run behaves towards a portal that others use, too. */
export const UploadManners = z.strictObject({
  /** Browser tabs that fill at the same time. */
  tabs: z.int().check(z.minimum(1), z.maximum(4)),
  /** Most rows sent in a minute, all tabs together; absent = as fast as the portal answers. */
  perMinute: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  /** When it may send: in the office's service hours (not in their breaks), or only outside of them; absent = always. */
  hours: z.optional(z.enum(['inside', 'outside'])),
})
export type UploadManners = z.infer<typeof UploadManners>

/** Whose run it is for now. `token` counts up with every holder: what a former one still says is refused by it. */
export const UploadLease = z.strictObject({
  token: z.int(),
  /** The process that drives the browser, in its own words. */
  holder: z.string(),
  /** How long it holds without a sign of life. */
  seconds: z.int(),
  until: At,
})
export type UploadLease = z.infer<typeof UploadLease>

/** What the flow calls its columns, by their keys: how values of rows are shown. */
const ColumnTitles = z.record(z.string(), z.string().check(z.maxLength(100)))

/** A file of a run, by its place in the data folder. */
const ReportFile = z.strictObject({ file: z.string().check(z.maxLength(300)), hash: Sha256 })

/** `kept`: the bridge has it among the files of the run. */
const Workbook = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  hash: Sha256,
  kept: z.optional(z.literal(true)),
})

export const UploadRun = z.strictObject({
  id: z.string(),
  flow: z.string(),
  caseId: z.optional(z.string()),
  workbook: Workbook,
  titles: z.optional(ColumnTitles),
  plannedAt: At,
  plannedBy: z.string(),
  /** Keys of those who may see it, as of a berkas; absent = everybody whose role handles uploads. */
  audience: z.optional(z.array(z.string())),
  status: z.enum(['planned', 'released', 'running', 'waiting-for-person', 'paused', 'finished', 'cancelled']),
  /** What the run waits for, e.g. `sign-in`. */
  waitingFor: z.optional(WaitingFor),
  /** What exactly, e.g. the field that a form no longer has. */
  detail: z.optional(z.string().check(z.maxLength(2000))),
  /** A person wants it to end at the next row. */
  stopAsked: z.optional(z.enum(['pause', 'cancel'])),
  lease: z.optional(UploadLease),
  /** Whose account the portal showed at the last look. */
  account: z.optional(z.strictObject({ match: AccountMatch, at: At, subjectId: z.optional(z.string()) })),
  manners: z.optional(UploadManners),
  /** `seen`: the rows that were shown to who let it go. */
  released: z.optional(
    z.strictObject({
      ...{ at: At, by: z.string(), slot: z.optional(At) },
      seen: z.optional(z.array(z.string())),
    }),
  ),
  rehearsal: z.optional(Rehearsal),
  startedAt: z.optional(At),
  finishedAt: z.optional(At),
  /** When it was paused; absent while it is not. */
  stoppedAt: z.optional(At),
  rows: z.record(z.string(), UploadRow),
  /** How many rows its workbook has, where they came in several parts. */
  total: z.optional(z.int()),
  report: z.optional(
    z.strictObject({
      ...{ file: z.string(), hash: Sha256, at: At },
      ...{ paper: z.optional(ReportFile), content: z.optional(Sha256) },
    }),
  ),
  /** When its evidence had been kept long enough and was taken away; reports and digests stay. */
  evidenceSweptAt: z.optional(At),
  revision: z.int(),
})
export type UploadRun = z.infer<typeof UploadRun>

/** The largest workbook that is planned as one run. */
export const MOST_UPLOAD_ROWS = 50_000

/** A checked row of the workbook with its values. */
const CheckedRow = z.strictObject({
  line: z.int(),
  data: z.record(z.string(), z.string().check(z.maxLength(2000))),
  state: z.enum(['ready', 'blocked']),
  why: z.optional(z.string()),
  detail: z.optional(z.string().check(z.maxLength(2000))),
  fileHash: z.optional(Sha256),
})
export type CheckedRow = z.infer<typeof CheckedRow>
const CheckedRows = z.array(CheckedRow).check(z.minLength(1), z.maxLength(10_000))

export const PlanUpload = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  flow: z.string(),
  caseId: z.optional(Uuid),
  workbook: Workbook,
  titles: z.optional(ColumnTitles),
  rows: CheckedRows,
  /** Of all rows, where these are only the first of them: the others follow, and until then nobody can release it. */
  total: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_UPLOAD_ROWS))),
})
export type PlanUpload = z.infer<typeof PlanUpload>

export const AddUploadRows = z.strictObject({ commandId: Uuid, runId: Uuid, rows: CheckedRows })
export type AddUploadRows = z.infer<typeof AddUploadRows>

export const ReleaseUpload = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  slot: z.optional(At),
  /** Instead of a slot: the next time at which the office's clocks show this (`19.00`). */
  at: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/))),
  manners: z.optional(UploadManners),
  /** Ids of the rows of the sample, each looked at with its PDF. */
  seen: z.optional(z.array(z.string()).check(z.maxLength(20))),
})
export type ReleaseUpload = z.infer<typeof ReleaseUpload>

/** `commandId` of a start is made from run and slot, so that two starts are one. */
export const StartUpload = z.strictObject({ commandId: Uuid, runId: Uuid })
export type StartUpload = z.infer<typeof StartUpload>

/** Takes a run for one process. `deadToken` is the lease of a process that is certainly gone. */
export const LeaseUpload = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  holder: z.string().check(z.minLength(1), z.maxLength(300)),
  seconds: z.int().check(z.minimum(2), z.maximum(600)),
  deadToken: z.optional(z.int()),
})
export type LeaseUpload = z.infer<typeof LeaseUpload>

export const RenewUploadLease = z.strictObject({ commandId: Uuid, runId: Uuid, token: z.int() })
export type RenewUploadLease = z.infer<typeof RenewUploadLease>

export const ConfirmUploadRows = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  rowIds: z.array(z.string()).check(z.minLength(1), z.maxLength(1000)),
})
export type ConfirmUploadRows = z.infer<typeof ConfirmUploadRows>

export const StopUpload = z.strictObject({ commandId: Uuid, runId: Uuid, stop: z.enum(['pause', 'cancel']) })
export type StopUpload = z.infer<typeof StopUpload>

export const ChangeUploadRow = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  /** Of the lease that the process holds. */
  token: z.int(),
  rowId: z.string(),
  state: RowState,
  why: z.optional(z.string()),
  detail: z.optional(z.string().check(z.maxLength(2000))),
  proof: z.optional(UploadProof),
})
export type ChangeUploadRow = z.infer<typeof ChangeUploadRow>

export const ChangeUploadStatus = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  token: z.int(),
  status: z.enum(['running', 'waiting-for-person', 'paused', 'finished', 'cancelled']),
  waitingFor: z.optional(WaitingFor),
  detail: UploadRun.shape.detail,
})
export type ChangeUploadStatus = z.infer<typeof ChangeUploadStatus>

export const AttachUploadReport = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  ...ReportFile.shape,
  /** SHA-256 of all that it tells, whenever it was made: two of the same tell the same. */
  content: z.optional(Sha256),
  /** The same as a PDF to sign; where the run was made for a berkas it was kept among its documents. */
  paper: z.optional(ReportFile),
})
export type AttachUploadReport = z.infer<typeof AttachUploadReport>
