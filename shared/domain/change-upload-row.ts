import type { ChangeUploadRow, RowState, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'

/**
 * Which state may follow which. `sending` means *perhaps sent*: it is left by proof, refusal, doubt or a person,
 * and entered a second time only with `ABSENT`, after the portal was asked twice; it never becomes `failed`, which is
 * sent again without asking.
 */
const NEXT: Record<RowState, readonly RowState[]> = {
  planned: ['ready', 'blocked', 'cancelled'],
  blocked: ['cancelled'],
  ready: ['sending', 'proven', 'failed', 'needs-person', 'cancelled'],
  sending: ['sending', 'in-doubt', 'proven', 'refused', 'needs-person'],
  'in-doubt': ['sending', 'in-doubt', 'proven', 'refused', 'needs-person'],
  failed: ['sending', 'proven', 'failed', 'needs-person', 'cancelled'],
  'needs-person': ['ready', 'proven', 'cancelled'],
  proven: [],
  refused: [],
  cancelled: [],
}

/** Reason that a row perhaps sent before must give to be sent again: looked for twice, not there. */
export const ABSENT = 'absent-after-second-look'

/** One step of one row, by the process that holds the run. `proven` needs what was read back from the portal. */
export function decideChangeUploadRow(run: UploadRun, attempt: Attempt<ChangeUploadRow>): Decision {
  const { commandId: _commandId, runId: _runId, token, ...change } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (!run.released) return refuse('upload-not-released')
  if (run.lease?.token !== token) return refuse('upload-lease-lost')
  if (change.state === 'sending' && (run.stopAsked || run.status === 'paused'))
    return refuse('upload-stop-asked')
  const row = run.rows[change.rowId]
  if (!row) return refuse('upload-row-not-found', { row: change.rowId })
  const isUnconfirmed = isPersonalFlow(run.flow) && row.confirmedAt === undefined
  if (change.state === 'sending' && isUnconfirmed)
    return refuse('upload-rows-unconfirmed', { lines: String(row.line) })
  const place = { line: String(row.line), from: row.state, to: change.state }
  if (!NEXT[row.state].includes(change.state)) return refuse('upload-row-step-illegal', place)
  const perhapsSent = row.state === 'sending' || row.state === 'in-doubt'
  const sentAgainUnasked = change.state === 'sending' && perhapsSent && change.why !== ABSENT
  if (sentAgainUnasked) return refuse('upload-row-step-illegal', place)
  if (change.state === 'proven' && !change.proof) return refuse('upload-proof-missing', place)
  return accept([{ type: 'upload.row-changed', ...stamp(attempt), runId: run.id, ...change }])
}
