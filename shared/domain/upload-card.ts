import type { UploadCard, UploadNextAction } from '#shared/schema/board.ts'
import { RowState, type UploadRun } from '#shared/schema/upload-run.ts'
import { unconfirmedRows } from './confirm-upload-rows.ts'
import { dueSlot } from './due-slot.ts'
import { isPersonalFlow } from './is-personal-flow.ts'
import { isLeased } from './lease-upload.ts'
import { rehearsalCard, waitsForWorker } from './rehearsal-card.ts'
import { isUnsettled } from './start-upload.ts'

/** A run in figures: counts per row state, rate and expected end. */
export function uploadCard(run: UploadRun, now: Date): UploadCard {
  const rows = Object.values(run.rows)
  const counts = Object.fromEntries(RowState.options.map((state) => [state, 0])) as UploadCard['counts']
  for (const { state } of rows) counts[state] += 1
  const unsettled = rows.filter(({ state }) => isUnsettled(state)).length
  const handled = rows.filter(({ attempts, state }) => attempts > 0 && !isUnsettled(state)).length
  const ratePerMinute = rateOf(run, handled, now)
  return {
    id: run.id,
    flow: run.flow,
    ...(run.caseId && { caseId: run.caseId }),
    workbook: run.workbook.name,
    plannedBy: run.plannedBy,
    status: run.status,
    ...(run.waitingFor && { waitingFor: run.waitingFor }),
    ...(run.detail !== undefined && { detail: run.detail }),
    ...(run.stopAsked && { stopAsked: run.stopAsked }),
    ...(run.released?.slot && { slot: run.released.slot }),
    ...(canBeTaken(run, now) && { canBeTaken: true as const }),
    ...(run.rehearsal && { rehearsal: rehearsalCard(run.rehearsal, now) }),
    ...(waitsForWorker(run, now) && { canBeRehearsed: true as const }),
    counts,
    total: rows.length,
    ...(ratePerMinute !== undefined && { ratePerMinute }),
    ...(ratePerMinute !== undefined &&
      run.status === 'running' && {
        etaAt: new Date(now.getTime() + (unsettled / ratePerMinute) * 60_000).toISOString(),
      }),
    ...(run.startedAt && { startedAt: run.startedAt }),
    ...(run.finishedAt && { finishedAt: run.finishedAt }),
    ...(run.stoppedAt && { stoppedAt: run.stoppedAt }),
    ...(run.report && { report: run.report.file }),
    nextAction: dueSlot(run, now) === 'missed' ? 'slot-missed' : nextAction(run, counts),
    revision: run.revision,
  }
}

/** Released without a slot or at it, or interrupted with nobody to go on. A personal one waits for its owner. */
function canBeTaken(run: UploadRun, now: Date): boolean {
  if (isLeased(run, now) || isPersonalFlow(run.flow)) return false
  if (run.status === 'running' || run.status === 'waiting-for-person') return true
  return run.status === 'released' && ['none', 'due'].includes(dueSlot(run, now))
}

function rateOf(run: UploadRun, handled: number, now: Date): number | undefined {
  if (!run.startedAt || handled === 0) return undefined
  const end = run.finishedAt ? Date.parse(run.finishedAt) : now.getTime()
  const minutes = (end - Date.parse(run.startedAt)) / 60_000
  return minutes > 0 ? handled / minutes : undefined
}

/** What the run waits for, as `shared/text` words it. */
function nextAction(run: UploadRun, counts: UploadCard['counts']): UploadNextAction {
  switch (run.status) {
    case 'planned':
      if (unconfirmedRows(run).length > 0) return 'confirm-rows'
      return counts.ready > 0 ? 'release' : 'mend-workbook'
    case 'released':
      return run.released?.slot ? 'wait-for-slot' : 'run'
    case 'waiting-for-person':
      return run.waitingFor ?? 'sign-in'
    case 'paused':
      return run.waitingFor ?? 'run'
    case 'running':
      return run.waitingFor ?? 'none'
    default:
      if (run.waitingFor) return run.waitingFor
      if (counts['needs-person'] + counts['in-doubt'] + counts.sending > 0) return 'check-by-hand'
      if (counts.failed > 0) return 'run'
      return run.report ? 'none' : 'report'
  }
}
