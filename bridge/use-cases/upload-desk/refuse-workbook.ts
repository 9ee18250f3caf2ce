import { WorkbookRefused } from '#bridge/ports/workbook-desk.ts'
import { DomainError } from '#shared/errors.ts'

/** Turns what the reader of workbooks refuses into a refusal with its sentence; anything else is thrown on. */
export function refuseWorkbook(error: unknown): never {
  if (!(error instanceof WorkbookRefused)) throw error
  throw new DomainError('upload-workbook-refused', { reason: error.message.replace(/\.$/, '') })
}
