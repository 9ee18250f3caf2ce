import type { LeaseUpload, RenewUploadLease, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isUnsettled } from './start-upload.ts'

/** The end of a lease that was renewed at `at`. */
export function leaseEnd(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** Whether some process holds the run now. */
export function isLeased({ lease }: UploadRun, now: Date): boolean {
  return lease !== undefined && Date.parse(lease.until) > now.getTime()
}

/**
 * Gives a released run to one process. While another holds it and was heard of, nobody else may have it, unless that
 * one is named as dead by its token. Every lease has a token of its own, and only the newest may write.
 */
export function decideLeaseUpload(run: UploadRun, attempt: Attempt<LeaseUpload>): Decision {
  const { holder, seconds, deadToken } = attempt.command
  const open = Object.values(run.rows).some(({ state }) => isUnsettled(state))
  if (run.status === 'cancelled' || (run.status === 'finished' && !open)) return refuse('upload-ended')
  if (!run.released) return refuse('upload-not-released')
  const { lease } = run
  if (lease && isLeased(run, attempt.now) && lease.token !== deadToken)
    return refuse('upload-leased', { until: lease.until })
  const until = leaseEnd(attempt.now.toISOString(), seconds)
  const token = (lease?.token ?? 0) + 1
  return accept([{ type: 'upload.leased', ...stamp(attempt), runId: run.id, token, holder, seconds, until }])
}

/** A sign of life of the holder, while no row gives one. */
export function decideRenewUploadLease(run: UploadRun, attempt: Attempt<RenewUploadLease>): Decision {
  const { token } = attempt.command
  const { lease } = run
  if (!lease || lease.token !== token) return refuse('upload-lease-lost')
  const until = leaseEnd(attempt.now.toISOString(), lease.seconds)
  return accept([{ type: 'upload.lease-renewed', ...stamp(attempt), runId: run.id, token, until }])
}
