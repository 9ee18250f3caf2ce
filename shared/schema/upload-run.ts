import * as z from 'zod/mini'

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
  /** SHA-256 of the PDF that was sent. */
  fileHash: z.optional(Sha256),
  screenshot: z.optional(z.string()),
  screenshotHash: z.optional(Sha256),
})
export type UploadProof = z.infer<typeof UploadProof>

/** What a run stands still for: a person's sign-in, a browser that is gone, a portal that cannot be used. */
export const WaitingFor = z.enum(['sign-in', 'browser', 'portal-unavailable'])
export type WaitingFor = z.infer<typeof WaitingFor>

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
  proof: z.optional(UploadProof),
})
export type UploadRow = z.infer<typeof UploadRow>

export const UploadRun = z.strictObject({
  id: z.string(),
  flow: z.string(),
  caseId: z.optional(z.string()),
  workbook: z.strictObject({ name: z.string(), hash: Sha256 }),
  plannedAt: At,
  plannedBy: z.string(),
  /** Keys of those who may see it, as of a berkas; absent = everybody whose role handles uploads. */
  audience: z.optional(z.array(z.string())),
  status: z.enum(['planned', 'released', 'running', 'waiting-for-person', 'paused', 'finished', 'cancelled']),
  /** What the run waits for, e.g. `sign-in`. */
  waitingFor: z.optional(WaitingFor),
  released: z.optional(z.strictObject({ at: At, by: z.string(), slot: z.optional(At) })),
  startedAt: z.optional(At),
  finishedAt: z.optional(At),
  rows: z.record(z.string(), UploadRow),
  report: z.optional(z.strictObject({ file: z.string(), hash: Sha256, at: At })),
  revision: z.int(),
})
export type UploadRun = z.infer<typeof UploadRun>

export const PlanUpload = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  flow: z.string(),
  caseId: z.optional(Uuid),
  workbook: z.strictObject({ name: z.string().check(z.maxLength(200)), hash: Sha256 }),
  rows: z
    .array(
      z.strictObject({
        line: z.int(),
        data: z.record(z.string(), z.string().check(z.maxLength(2000))),
        state: z.enum(['ready', 'blocked']),
        why: z.optional(z.string()),
        detail: z.optional(z.string().check(z.maxLength(2000))),
      }),
    )
    .check(z.minLength(1), z.maxLength(10_000)),
})
export type PlanUpload = z.infer<typeof PlanUpload>

export const ReleaseUpload = z.strictObject({ commandId: Uuid, runId: Uuid, slot: z.optional(At) })
export type ReleaseUpload = z.infer<typeof ReleaseUpload>

/** `commandId` of a start is made from run and slot, so that two starts are one. */
export const StartUpload = z.strictObject({ commandId: Uuid, runId: Uuid })
export type StartUpload = z.infer<typeof StartUpload>

export const ChangeUploadRow = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
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
  status: z.enum(['running', 'waiting-for-person', 'paused', 'finished', 'cancelled']),
  waitingFor: z.optional(WaitingFor),
})
export type ChangeUploadStatus = z.infer<typeof ChangeUploadStatus>

export const AttachUploadReport = z.strictObject({
  commandId: Uuid,
  runId: Uuid,
  file: z.string().check(z.maxLength(300)),
  hash: Sha256,
})
export type AttachUploadReport = z.infer<typeof AttachUploadReport>
