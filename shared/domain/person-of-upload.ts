import type { UploadRun } from '#shared/schema/upload-run.ts'

/** Whose key seals the workbook of a run: the run's own, so that it can be forgotten and the rest be kept. */
export function personOfUpload(runId: string): string {
  return `upload:${runId}`
}

/**
 * Whose key seals a PDF of a run and the values of its row: that row's own, by the SHA-256 of the PDF, for it is sent
 * before anybody knows the rows. Rows with one PDF in common are forgotten together, for it tells of all of them.
 */
export function personOfUploadFile(runId: string, hash: string): string {
  return `${personOfUpload(runId)}:${hash}`
}

/** Whose keys a file of a run may lie under; the PDFs of earlier versions lie under the key of their run. */
export function peopleOfUploadFile(
  { id, workbook }: Pick<UploadRun, 'id' | 'workbook'>,
  hash: string,
): readonly string[] {
  const ofRun = personOfUpload(id)
  return workbook.hash === hash ? [ofRun] : [personOfUploadFile(id, hash), ofRun]
}
