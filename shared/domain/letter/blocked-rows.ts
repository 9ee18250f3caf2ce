import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import type { LetterEntry } from './letter-entry.ts'

/** The rows of an upload that the check held back, in their order; what was held back when it was planned never changes. */
export function blockedRows({ rows }: Pick<UploadRun, 'rows'>): readonly UploadRow[] {
  return Object.values(rows)
    .filter(({ state }) => state === 'blocked')
    .sort((one, other) => one.line - other.line)
}

/** The one letter that gives the blocked rows of an upload back, where there is one. */
export function letterOfBlocked<Letter extends Pick<LetterEntry, 'status' | 'ofUpload'>>(
  runId: string,
  letters: readonly Letter[],
): Letter | undefined {
  return letters.find(({ status, ofUpload }) => status !== 'cancelled' && ofUpload?.runId === runId)
}
