import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { type Refusal, refuse } from '../decision.ts'
import type { LetterEntry } from './letter-entry.ts'

/**
 * The rows of an upload that the check held back, for one letter to the office they came from. Refused where there are
 * none, or where a letter gives them back already: what was held back when it was planned never changes.
 */
export function blockedRows(
  run: Pick<UploadRun, 'id' | 'rows'>,
  letters: readonly Pick<LetterEntry, 'status' | 'ofUpload' | 'agenda'>[],
): { readonly ok: true; readonly rows: readonly UploadRow[] } | Refusal {
  const rows = Object.values(run.rows)
    .filter(({ state }) => state === 'blocked')
    .sort((one, other) => one.line - other.line)
  if (rows.length === 0) return refuse('upload-nothing-blocked')
  const there = letters.find(({ status, ofUpload }) => status !== 'cancelled' && ofUpload?.runId === run.id)
  return there ? refuse('upload-returned-already', { letter: there.agenda.printed }) : { ok: true, rows }
}
