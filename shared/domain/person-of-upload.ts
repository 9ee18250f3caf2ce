/** Whose key seals the workbook and the PDFs of a run: the run's own, so that one run can be forgotten. */
export function personOfUpload(runId: string): string {
  return `upload:${runId}`
}
