import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { EndRehearsal } from './rehearsal.ts'
import { NoteUploadAccount } from './upload-account.ts'
import {
  AttachUploadReport,
  ChangeUploadRow,
  ChangeUploadStatus,
  StopUpload,
  UploadLease,
  UploadRow,
  UploadRun,
} from './upload-run.ts'

const onUpload = { ...eventBase, runId: z.string() }

const plannedRows = z.array(
  z.strictObject({
    id: z.string(),
    line: z.int(),
    subjectId: z.string(),
    state: z.enum(['ready', 'blocked']),
    why: z.optional(z.string()),
    detail: z.optional(z.string()),
    fileHash: UploadRow.shape.fileHash,
  }),
)

/** What can happen to an upload run and its rows. */
export const uploadEvents = [
  z.strictObject({
    type: z.literal('upload.planned'),
    ...onUpload,
    flow: z.string(),
    caseId: z.optional(z.string()),
    workbook: UploadRun.shape.workbook,
    titles: UploadRun.shape.titles,
    audience: UploadRun.shape.audience,
    rows: plannedRows,
    total: UploadRun.shape.total,
  }),
  z.strictObject({ type: z.literal('upload.rows-added'), ...onUpload, rows: plannedRows }),
  z.strictObject({
    type: z.literal('upload.released'),
    ...onUpload,
    slot: z.optional(z.iso.datetime()),
    manners: UploadRun.shape.manners,
    seen: z.optional(z.array(z.string())),
  }),
  z.strictObject({ type: z.literal('upload.rehearsal-asked'), ...onUpload, rowIds: z.array(z.string()) }),
  z.strictObject({ type: z.literal('upload.rehearsal-taken'), ...onUpload }),
  z.strictObject({
    type: z.literal('upload.rehearsal-ended'),
    ...onUpload,
    ...{ rows: EndRehearsal.shape.rows, why: EndRehearsal.shape.why },
  }),
  z.strictObject({ type: z.literal('upload.rows-confirmed'), ...onUpload, rowIds: z.array(z.string()) }),
  z.strictObject({ type: z.literal('upload.leased'), ...onUpload, ...UploadLease.shape }),
  z.strictObject({
    type: z.literal('upload.lease-renewed'),
    ...onUpload,
    token: UploadLease.shape.token,
    until: UploadLease.shape.until,
  }),
  z.strictObject({
    type: z.literal('upload.account-seen'),
    ...onUpload,
    match: NoteUploadAccount.shape.match,
    subjectId: z.optional(z.string()),
  }),
  z.strictObject({ type: z.literal('upload.stop-asked'), ...onUpload, stop: StopUpload.shape.stop }),
  z.strictObject({
    type: z.literal('upload.row-changed'),
    ...onUpload,
    rowId: z.string(),
    state: ChangeUploadRow.shape.state,
    why: ChangeUploadRow.shape.why,
    detail: ChangeUploadRow.shape.detail,
    proof: ChangeUploadRow.shape.proof,
  }),
  z.strictObject({
    type: z.literal('upload.status-changed'),
    ...onUpload,
    status: ChangeUploadStatus.shape.status,
    waitingFor: ChangeUploadStatus.shape.waitingFor,
    detail: ChangeUploadStatus.shape.detail,
  }),
  z.strictObject({
    type: z.literal('upload.report-attached'),
    ...onUpload,
    file: z.string(),
    hash: z.string(),
    paper: AttachUploadReport.shape.paper,
    content: AttachUploadReport.shape.content,
  }),
  /** Of its pictures and copies of PDFs: how many, how many bytes, and how long the office keeps such, in days. */
  z.strictObject({
    type: z.literal('upload.evidence-swept'),
    ...onUpload,
    ...{ files: z.int(), bytes: z.int(), keepDays: z.int() },
  }),
] as const
