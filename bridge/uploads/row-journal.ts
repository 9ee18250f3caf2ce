import type { LoggedRow, RowChange, UploadLog } from '#bridge/ports/upload-log.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { isUnsettled } from '#shared/domain/start-upload.ts'
import type { RowState } from '#shared/schema/upload-run.ts'

export type RowStep = Omit<RowChange, 'rowId'>

/** One row under way: what it holds, and where the log says it stands. Changed only after the log has it. */
export class RowJournal {
  readonly row: PortalRow
  readonly #log: UploadLog
  #state: RowState
  #attempts: number

  constructor(log: UploadLog, row: LoggedRow) {
    this.#log = log
    this.row = row
    this.#state = row.state
    this.#attempts = row.attempts
  }

  get state(): RowState {
    return this.#state
  }

  /** How often it was sent, interrupted sendings included: more than none means *perhaps in the portal*. */
  get attempts(): number {
    return this.#attempts
  }

  get isUnsettled(): boolean {
    return isUnsettled(this.#state)
  }

  async record(step: RowStep): Promise<void> {
    await this.#log.changeRow({ rowId: this.row.id, ...step })
    this.#state = step.state
    if (step.state === 'sending') this.#attempts += 1
  }
}
