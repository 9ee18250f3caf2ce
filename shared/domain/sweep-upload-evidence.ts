import type { UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision } from './decision.ts'

interface Sweeping extends Attempt<{ readonly commandId: string; readonly runId: string }> {
  /** What lies there. */
  readonly found: { readonly files: number; readonly bytes: number }
  readonly keepDays: number
}

/** Says that the evidence of a run goes, once: of what is old enough and still there. */
export function decideSweepUploadEvidence(run: UploadRun, sweeping: Sweeping): Decision {
  const { found, keepDays, now } = sweeping
  if (!isEvidenceDue(run, { keepDays, now }) || found.files === 0) return accept([])
  return accept([{ type: 'upload.evidence-swept', ...stamp(sweeping), runId: run.id, ...found, keepDays }])
}

const DAY_MS = 86_400_000

/** Whether a run ended so long ago that its evidence need not be kept; of one that may go on everything is. */
export function isEvidenceDue(
  { status, finishedAt, evidenceSweptAt, plannedAt, rows }: UploadRun,
  { keepDays, now }: { readonly keepDays: number; readonly now: Date },
): boolean {
  if (evidenceSweptAt !== undefined || (status !== 'finished' && status !== 'cancelled')) return false
  const last = [plannedAt, ...Object.values(rows).map(({ changedAt }) => changedAt), finishedAt ?? ''].reduce(
    (latest, at) => (at > latest ? at : latest),
  )
  return now.getTime() - Date.parse(last) >= keepDays * DAY_MS
}
