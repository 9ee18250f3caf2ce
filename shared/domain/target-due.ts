import { dueBefore } from '#shared/business-time/due-before.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { TargetDue } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { isOver } from './is-over.ts'
import { midnightOf } from './step-clock.ts'
import { goesOn, stepById, targetOf } from './step-flow.ts'

interface Sources {
  readonly sop: Sop
  readonly calendar?: WorkingCalendar | undefined
}

/**
 * Of the step a berkas stands in and those it may still come to, the one that must be done first before the target
 * date, and by when. The date waits for nobody: it counts while the berkas is held or with its applicant as well.
 */
export function targetDue(caseFile: CaseFile, { sop, calendar }: Sources): TargetDue | undefined {
  const { targetOn } = caseFile
  if (targetOn === undefined || !calendar || isOver(caseFile)) return undefined
  const midnight = midnightOf(calendar, targetOn)
  const dues = stepsAhead(sop, caseFile.current).flatMap(
    ({ id, kegiatan, dueBefore: before }): TargetDue[] => {
      if (!before) return []
      const length = { value: before.value, unit: before.unit }
      const answer = dueBefore(calendar, midnight, length)
      if (!answer.ok) return []
      const dueAt = new Date(answer.due).toISOString()
      return [{ stepId: id, kegiatan, dueBefore: length, dueAt, provisional: answer.provisional }]
    },
  )
  const [first, ...others] = dues
  return first && others.reduce((soonest, each) => (each.dueAt < soonest.dueAt ? each : soonest), first)
}

/** From the step a case stands in on, by every way out that goes on; optional ones may be passed over. */
export function stepsAhead(sop: Sop, current: string | undefined): SopStep[] {
  const found: SopStep[] = []
  const waiting = [stepById(sop, current ?? '')]
  for (const step of waiting) {
    if (!step || found.includes(step)) continue
    found.push(step)
    const ways = step.outcomes?.length
      ? step.outcomes.filter((outcome) => goesOn(sop, step, outcome))
      : [undefined]
    waiting.push(...ways.map((outcome) => stepById(sop, targetOf(sop, step, outcome))))
  }
  return found.filter((step) => !step.optional || step.id === current)
}
