import type { Ports } from '#bridge/ports/ports.ts'
import { decideNoteUploadAccount } from '#shared/domain/note-upload-account.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { NoteUploadAccount } from '#shared/schema/upload-account.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Records whose account the process that holds a run found in the portal. */
export function noteUploadAccount(
  ports: Ports,
  actor: Actor,
  command: NoteUploadAccount,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideNoteUploadAccount })
}
