import type { ChangeUploadRow, ChangeUploadStatus, RowState } from '#shared/schema/upload-run.ts'
import type { PortalRow } from './upload-portal.ts'

export type RowChange = Omit<ChangeUploadRow, 'commandId' | 'runId'>
export type StatusChange = Omit<ChangeUploadStatus, 'commandId' | 'runId'>

/** A row and where the log says it stands; `attempts` counts how often it was sent. */
export interface LoggedRow extends PortalRow {
  readonly state: RowState
  readonly attempts: number
}

/** The log of one run. When a change resolves it is durable; when it rejects the run must not go on. */
export interface UploadLog {
  /** Every row in the order of the workbook, as it stands now. */
  rows(): Promise<readonly LoggedRow[]>
  changeRow(change: RowChange): Promise<void>
  changeStatus(change: StatusChange): Promise<void>
}
