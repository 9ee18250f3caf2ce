import type { Subject } from '#shared/schema/subject.ts'
import type { PlanUpload } from '#shared/schema/upload-run.ts'

/** A checked row as the event names it, and the subject record that holds its values. */
export function plannedRow(runId: string, { data, ...row }: PlanUpload['rows'][number]) {
  const id = `r${row.line}`
  const subject: Subject = { id: `${runId}:${id}`, personId: `${runId}:${id}`, kind: 'upload-row', data }
  return { planned: { ...row, id, subjectId: subject.id }, subject }
}
