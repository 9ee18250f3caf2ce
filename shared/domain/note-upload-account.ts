import type { NoteUploadAccount } from '#shared/schema/upload-account.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Writes down whose account a run works in. Who it is lies in a subject record; the event says how it matched. */
export function decideNoteUploadAccount(run: UploadRun, attempt: Attempt<NoteUploadAccount>): Decision {
  const { commandId, token, match, account } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (run.lease?.token !== token) return refuse('upload-lease-lost')
  const event = { type: 'upload.account-seen' as const, ...stamp(attempt), runId: run.id, match }
  if (!account) return accept([event])
  const id = `${run.id}:account:${commandId}`
  return accept(
    [{ ...event, subjectId: id }],
    [
      {
        ...{ id, personId: id, kind: 'portal-account' },
        data: { name: account.name, ...(account.nip && { nip: account.nip }) },
      },
    ],
  )
}
