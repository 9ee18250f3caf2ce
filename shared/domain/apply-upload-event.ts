import type { EventOf } from '#shared/schema/event.ts'
import type { EventAbout } from '#shared/schema/event-about.ts'
import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { applyRehearsal } from './apply-rehearsal.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { leaseEnd } from './lease-upload.ts'

export type UploadEvent = EventAbout<'upload'>

export function applyUploadEvent(run: UploadRun | undefined, event: UploadEvent): UploadRun {
  if (event.type === 'upload.planned') return planned(event)
  if (!run) throw new ImpossibleEvent(event)
  return { ...change(run, event), revision: run.revision + 1 }
}

function planned(event: EventOf<'upload.planned'>): UploadRun {
  return {
    id: event.runId,
    flow: event.flow,
    ...(event.caseId && { caseId: event.caseId }),
    workbook: event.workbook,
    ...(event.titles && { titles: event.titles }),
    plannedAt: event.at,
    plannedBy: event.actorId,
    ...(event.audience && { audience: event.audience }),
    status: 'planned',
    rows: newRows(event),
    ...(event.total !== undefined && { total: event.total }),
    revision: 1,
  }
}

function newRows({ rows, at }: EventOf<'upload.planned' | 'upload.rows-added'>): UploadRun['rows'] {
  return Object.fromEntries(rows.map((row) => [row.id, { ...row, attempts: 0, changedAt: at }]))
}

function change(run: UploadRun, event: Exclude<UploadEvent, { type: 'upload.planned' }>): UploadRun {
  switch (event.type) {
    case 'upload.rows-added':
      return { ...run, rows: { ...run.rows, ...newRows(event) } }
    case 'upload.released':
      return {
        ...run,
        status: 'released',
        released: {
          at: event.at,
          by: event.actorId,
          ...(event.slot && { slot: event.slot }),
          ...(event.seen && { seen: event.seen }),
        },
        ...(event.manners && { manners: event.manners }),
      }
    case 'upload.rehearsal-asked':
    case 'upload.rehearsal-taken':
    case 'upload.rehearsal-ended':
      return { ...run, ...applyRehearsal(run, event) }
    case 'upload.rows-confirmed':
      return { ...run, rows: confirmed(run.rows, event) }
    case 'upload.leased': {
      const { token, holder, seconds, until } = event
      return { ...run, lease: { token, holder, seconds, until } }
    }
    case 'upload.lease-renewed':
      return run.lease ? { ...run, lease: { ...run.lease, until: event.until } } : run
    case 'upload.account-seen': {
      const { match, at, subjectId } = event
      return { ...run, account: { match, at, ...(subjectId && { subjectId }) } }
    }
    case 'upload.stop-asked':
      return { ...run, stopAsked: event.stop }
    case 'upload.row-changed': {
      const row = run.rows[event.rowId]
      if (!row) throw new ImpossibleEvent(event)
      return { ...renewed(run, event.at), rows: { ...run.rows, [event.rowId]: rowChanged(row, event) } }
    }
    case 'upload.status-changed':
      return statusChanged(run, event)
    case 'upload.evidence-swept':
      return { ...run, evidenceSweptAt: event.at }
    case 'upload.report-attached': {
      const { file, hash, at, paper, content } = event
      return { ...run, report: { file, hash, at, ...(paper && { paper }), ...(content && { content }) } }
    }
  }
}

function confirmed(
  rows: UploadRun['rows'],
  { at, rowIds }: EventOf<'upload.rows-confirmed'>,
): UploadRun['rows'] {
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [id, rowIds.includes(id) ? { ...row, confirmedAt: at } : row]),
  )
}

/** A row's reason belongs to its present state: it does not outlive a change. */
function rowChanged(row: UploadRow, event: EventOf<'upload.row-changed'>): UploadRow {
  return {
    id: row.id,
    line: row.line,
    subjectId: row.subjectId,
    state: event.state,
    ...(event.why !== undefined && { why: event.why }),
    ...(event.detail !== undefined && { detail: event.detail }),
    attempts: row.attempts + (event.state === 'sending' ? 1 : 0),
    changedAt: event.at,
    ...(row.fileHash && { fileHash: row.fileHash }),
    ...(row.confirmedAt && { confirmedAt: row.confirmedAt }),
    ...(event.proof && { proof: event.proof }),
  }
}

/** Every row is a sign of life of the process that holds the run. */
function renewed(run: UploadRun, at: string): UploadRun {
  return run.lease ? { ...run, lease: { ...run.lease, until: leaseEnd(at, run.lease.seconds) } } : run
}

function statusChanged(run: UploadRun, event: EventOf<'upload.status-changed'>): UploadRun {
  const { waitingFor: _waited, detail: _said, stoppedAt: _stopped, stopAsked, ...rest } = run
  const ended = event.status === 'finished' || event.status === 'cancelled'
  const isLeft = ended || event.status === 'paused'
  return {
    ...rest,
    status: event.status,
    ...(event.waitingFor && { waitingFor: event.waitingFor }),
    ...(event.detail !== undefined && { detail: event.detail }),
    ...(event.status === 'waiting-for-person' && stopAsked && { stopAsked }),
    ...(event.status === 'running' && !run.startedAt && { startedAt: event.at }),
    ...(ended && { finishedAt: event.at }),
    ...(event.status === 'paused' && { stoppedAt: event.at }),
    ...(isLeft && rest.lease && { lease: { ...rest.lease, until: event.at } }),
    ...(event.status === 'cancelled' && { rows: withoutUnsent(run.rows, event.at) }),
  }
}

/** Of a cancelled run what was surely not sent is cancelled with it; what was perhaps sent stays what it is. */
function withoutUnsent(rows: UploadRun['rows'], at: string): UploadRun['rows'] {
  const unsent: readonly UploadRow['state'][] = ['planned', 'ready', 'failed']
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      if (!unsent.includes(row.state)) return [id, row]
      const { why: _why, detail: _detail, ...rest } = row
      return [id, { ...rest, state: 'cancelled' as const, changedAt: at }]
    }),
  )
}
