import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { planUploadLetter } from './plan-upload-letter.ts'

/** The letter that would give the blocked rows of an upload back; nothing is recorded and no number is taken. */
export async function readUploadLetter(
  ports: Ports,
  actor: Actor,
  runId: string,
): Promise<UploadLetterDraft> {
  const {
    caseFile: _caseFile,
    run: _run,
    ...draft
  } = await planUploadLetter(ports, { reader: ports.store, actor }, runId)
  return draft
}
