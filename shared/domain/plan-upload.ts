import type { PlanUpload } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'
import { plannedRow } from './planned-row.ts'

interface Planning extends Attempt<PlanUpload> {
  /** Of the berkas it is for, or of the planner's units. */
  readonly audience?: readonly string[] | undefined
  /** Of the planner of a personal run, where it is known. */
  readonly accountNip?: string | undefined
}

/** Plans a run of checked rows, a personal one of nobody's rows but the planner's. Their values go to subject records; the event names them by line and id. */
export function decidePlanUpload(attempt: Planning): Decision {
  const { command, audience, accountNip } = attempt
  const other = command.rows.find(({ state, data }) => state === 'ready' && data.nip !== accountNip)
  if (isPersonalFlow(command.flow) && accountNip !== undefined && other)
    return refuse('upload-other-person', { line: String(other.line) })
  const rows = command.rows.map((row) => plannedRow(command.runId, row))
  return accept(
    [
      {
        type: 'upload.planned',
        ...stamp(attempt),
        runId: command.runId,
        flow: command.flow,
        ...(command.caseId && { caseId: command.caseId }),
        workbook: command.workbook,
        ...(command.titles && { titles: command.titles }),
        ...(audience && { audience: [...audience] }),
        rows: rows.map(({ planned }) => planned),
        ...(command.total !== undefined && { total: command.total }),
      },
    ],
    rows.map(({ subject }) => subject),
  )
}
