import type { NoteUploadAccount } from '#shared/schema/upload-account.ts'
import type { ChangeUploadRow, ChangeUploadStatus, RowState } from '#shared/schema/upload-run.ts'
import type { PortalRow } from './upload-portal.ts'

export type RowChange = Omit<ChangeUploadRow, 'commandId' | 'runId' | 'token'>
export type StatusChange = Omit<ChangeUploadStatus, 'commandId' | 'runId' | 'token'>

export type AccountNote = Omit<NoteUploadAccount, 'commandId' | 'runId' | 'token'>

/** A row and where the log says it stands; `attempts` counts how often it was sent. */
export interface LoggedRow extends PortalRow {
  readonly state: RowState
  readonly attempts: number
}

/**
 * The log of one run, for the process that holds its lease. When a change resolves it is durable (but for the end of a
 * row in `proofsBehind`, which is durable before anything after it is recorded); when it rejects the
 * run must not go on: with `RunStopped` where a person asked for that, or where another process holds the run.
 */
export interface UploadLog {
  /** Every row in the order of the workbook, as it stands now. */
  rows(): Promise<readonly LoggedRow[]>
  changeRow(change: RowChange): Promise<void>
  changeStatus(change: StatusChange): Promise<void>
  noteAccount(note: AccountNote): Promise<void>
  /** Until when nobody else can have the run, though nothing more is heard of this process. */
  heldUntil(): Date
}
