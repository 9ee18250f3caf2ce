import type { Subject } from '#shared/schema/subject.ts'
import type { PlanUpload } from '#shared/schema/upload-run.ts'
import { personOfUploadFile } from './person-of-upload.ts'

/** A checked row as the event names it, and the subject record that holds its values. */
export function plannedRow(runId: string, { data, ...row }: PlanUpload['rows'][number]) {
  const id = `r${row.line}`
  const subjectId = `${runId}:${id}`
  const personId = row.fileHash ? personOfUploadFile(runId, row.fileHash) : subjectId
  const subject: Subject = { id: subjectId, personId, kind: 'upload-row', data }
  return { planned: { ...row, id, subjectId: subject.id }, subject }
}
