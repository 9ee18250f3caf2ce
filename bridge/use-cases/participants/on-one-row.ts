import { DomainError, type DomainErrorCode } from '#shared/errors.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { RecordedCase } from '../decide-on-case.ts'

/** A command given from the page of one person: what one row is refused is refused to them. */
export async function onOneRow(recording: Promise<RecordedRows>): Promise<RecordedCase> {
  const { seq, card, rows } = await recording
  const [row] = rows
  if (row?.code === undefined) return { seq, card }
  throw new DomainError(row.code as DomainErrorCode, { row: String(row.no ?? '') })
}
