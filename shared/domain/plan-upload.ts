import type { Subject } from '#shared/schema/subject.ts'
import type { PlanUpload } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision } from './decision.ts'

interface Planning extends Attempt<PlanUpload> {
  /** Of the berkas it is for, or of the planner's units. */
  readonly audience?: readonly string[] | undefined
}

/** Plans a run of checked rows. Their values go to subject records; the event names them by line and id. */
export function decidePlanUpload(attempt: Planning): Decision {
  const { command, audience } = attempt
  const rows = command.rows.map(({ data, ...row }) => {
    const id = `r${row.line}`
    const subject: Subject = {
      id: `${command.runId}:${id}`,
      personId: `${command.runId}:${id}`,
      kind: 'upload-row',
      data,
    }
    return { planned: { ...row, id, subjectId: subject.id }, subject }
  })
  return accept(
    [
      {
        type: 'upload.planned',
        ...stamp(attempt),
        runId: command.runId,
        flow: command.flow,
        ...(command.caseId && { caseId: command.caseId }),
        workbook: command.workbook,
        ...(audience && { audience: [...audience] }),
        rows: rows.map(({ planned }) => planned),
      },
    ],
    rows.map(({ subject }) => subject),
  )
}
