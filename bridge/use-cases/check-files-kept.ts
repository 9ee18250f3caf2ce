import type { Ports } from '#bridge/ports/ports.ts'
import { personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import type { AddUploadRows, PlanUpload } from '#shared/schema/upload-run.ts'
import { checkNamed } from './documents/check-named.ts'

/**
 * Refuses as `document-not-found` where a workbook or a row names a file that the run was never sent. What was asked for
 * here stays until the log has named it.
 */
export async function checkFilesKept(
  { documents }: Ports,
  { runId, rows, workbook }: AddUploadRows & Partial<Pick<PlanUpload, 'workbook'>>,
): Promise<void> {
  if (workbook?.kept) await checkNamed(documents, personOfUpload(runId), { scans: [workbook.hash] })
  for (const hash of new Set(rows.flatMap(({ fileHash }) => fileHash ?? [])))
    await checkNamed(documents, personOfUploadFile(runId, hash), { scans: [hash] })
}
