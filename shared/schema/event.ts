import * as z from 'zod/mini'
import { Account, Device } from './account.ts'
import { CaseFile, Disposisi, ReasonCode, Signing, Verdict } from './case-file.ts'
import { Pengaduan } from './pengaduan.ts'
import { ClockOwner } from './sop.ts'
import { ChangeUploadRow, ChangeUploadStatus, UploadRun } from './upload-run.ts'

/** Who did it, when, and by which command; on every event. */
const base = { at: z.iso.datetime(), actorId: z.string(), commandId: z.string() }
const onCase = { ...base, caseId: z.string() }
const onUpload = { ...base, runId: z.string() }

/** Where a case goes when a step is left, and whose clock runs there. `end` = no further step. */
const Move = { to: z.string(), clock: ClockOwner }

/**
 * Everything that can happen. Each event changes exactly one record (`recordOf`); people and free text
 * are named by subject id only.
 */
export const NewEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('register.number-taken'),
    ...base,
    series: z.string(),
    year: z.int(),
    number: z.int(),
  }),

  z.strictObject({
    type: z.literal('case.opened'),
    ...onCase,
    number: z.string(),
    sop: CaseFile.shape.sop,
    calendar: CaseFile.shape.calendar,
    applicant: CaseFile.shape.applicant,
    serviceTypeId: z.optional(z.string()),
    letterId: z.optional(z.string()),
    ...Move,
  }),
  z.strictObject({
    type: z.literal('case.kelengkapan-judged'),
    ...onCase,
    stepId: z.string(),
    itemId: z.string(),
    verdict: Verdict,
  }),
  z.strictObject({
    type: z.literal('case.step-finished'),
    ...onCase,
    stepId: z.string(),
    outcomeId: z.optional(z.string()),
    noteId: z.optional(z.string()),
    ...Move,
  }),
  z.strictObject({
    type: z.literal('case.returned'),
    ...onCase,
    stepId: z.string(),
    outcomeId: z.string(),
    to: z.string(),
    reasonCode: ReasonCode,
    reasonId: z.string(),
  }),
  z.strictObject({ type: z.literal('case.resumed'), ...onCase, ...Move }),
  z.strictObject({
    type: z.literal('case.disposisi-issued'),
    ...onCase,
    disposisi: z.omit(Disposisi, { readAt: true }),
  }),
  z.strictObject({ type: z.literal('case.disposisi-read'), ...onCase, disposisiId: z.string() }),
  z.strictObject({ type: z.literal('case.signed'), ...onCase, signing: Signing }),
  z.strictObject({
    type: z.literal('case.closed'),
    ...onCase,
    channel: z.string(),
    receiverId: z.optional(z.string()),
  }),

  z.strictObject({
    type: z.literal('pengaduan.received'),
    ...base,
    pengaduan: z.omit(Pengaduan, { status: true, answer: true, revision: true }),
  }),
  z.strictObject({
    type: z.literal('pengaduan.answered'),
    ...base,
    pengaduanId: z.string(),
    textId: z.string(),
  }),

  z.strictObject({
    type: z.literal('upload.planned'),
    ...onUpload,
    flow: z.string(),
    caseId: z.optional(z.string()),
    workbook: UploadRun.shape.workbook,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        line: z.int(),
        subjectId: z.string(),
        state: z.enum(['ready', 'blocked']),
        why: z.optional(z.string()),
        detail: z.optional(z.string()),
      }),
    ),
  }),
  z.strictObject({ type: z.literal('upload.released'), ...onUpload, slot: z.optional(z.iso.datetime()) }),
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
  }),
  z.strictObject({
    type: z.literal('upload.report-attached'),
    ...onUpload,
    file: z.string(),
    hash: z.string(),
  }),

  z.strictObject({ type: z.literal('account.added'), ...base, account: Account }),
  z.strictObject({ type: z.literal('account.disabled'), ...base, accountId: z.string() }),
  z.strictObject({ type: z.literal('device.paired'), ...base, device: Device }),
  z.strictObject({ type: z.literal('device.revoked'), ...base, deviceId: z.string() }),
])
export type NewEvent = z.infer<typeof NewEvent>
export type EventOf<T extends NewEvent['type']> = Extract<NewEvent, { type: T }>

/** An event in the log; `seq` counts from 1 without gaps and is the cursor of the live feed. */
export type StoredEvent = NewEvent & { readonly seq: number }
