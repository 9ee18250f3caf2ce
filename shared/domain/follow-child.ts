import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ChildCase } from '#shared/schema/case-parts.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { lackingDocument } from './kelengkapan-of-step.ts'
import { leaveStep } from './leave-step.ts'
import { childrenOfVisit } from './open-child-of.ts'
import { refuseRecused } from './refuse-recused.ts'
import { stepById } from './step-flow.ts'

type ChildEnd = NonNullable<ChildCase['how']>

/** How the events of a command ended a case; undefined where it goes on. */
export function endIn(events: readonly NewEvent[]): ChildEnd | undefined {
  for (const event of events) {
    if (event.type === 'case.ended') return event.how
    if ((event.type === 'case.step-finished' || event.type === 'case.step-skipped') && event.to === 'end') {
      return 'done'
    }
  }
  return undefined
}

/** Whether the events of a command take up a case that was over: reopened, or its last step taken back. */
export function isTakenUp({ status }: Pick<CaseFile, 'status'>, events: readonly NewEvent[]): boolean {
  if (status !== 'done' && status !== 'closed' && status !== 'ended') return false
  return events.some(({ type }) => type === 'case.reopened' || type === 'case.step-undone')
}

/** What a child that was over and goes on means to its parent, which may long have gone on itself. */
export function reopenedChild(
  parent: CaseFile,
  child: Pick<CaseFile, 'id' | 'number'>,
  attempt: Attempt<{ readonly commandId: string }>,
): readonly NewEvent[] {
  const stepId = parent.children?.find(({ caseId }) => caseId === child.id)?.stepId
  if (stepId === undefined) return []
  return [
    {
      type: 'case.child-reopened',
      ...stamp(attempt),
      ...{ caseId: parent.id, stepId, childId: child.id, number: child.number },
    },
  ]
}

/**
 * What the end of a child does to the parent that waits for it. Done, it finishes the parent's step; but where the
 * step has ways out, or documents are still to be judged, and where the child was refused, withdrawn or cancelled, or
 * ended by one who keeps out of the parent, a person decides how the parent goes on.
 */
export function followChild(
  { sop, parent }: { readonly sop: Sop; readonly parent: CaseFile },
  { childId, how }: { readonly childId: string; readonly how: ChildEnd },
  attempt: Attempt<{ readonly commandId: string }>,
): readonly NewEvent[] {
  const child = parent.children?.find(({ caseId }) => caseId === childId)
  if (!child) return []
  const { stepId } = child
  const ended = {
    type: 'case.child-ended' as const,
    ...stamp(attempt),
    caseId: parent.id,
    stepId,
    childId,
    how,
  }
  const step = stepById(sop, stepId)
  const running = childrenOfVisit(parent).filter(({ endedAt }) => endedAt === undefined)
  const waits = parent.status === 'open' && running.every(({ caseId }) => caseId === childId) && running[0]
  const goesOn =
    step &&
    waits &&
    how === 'done' &&
    !refuseRecused(attempt.actor, parent) &&
    !step.outcomes?.length &&
    !lackingDocument(sop, step, parent)
  if (!goesOn) return [ended]
  const { commandId } = attempt.command
  const left = leaveStep({ sop, caseFile: parent, step }, { ...attempt, command: { commandId } })
  return left.ok ? [ended, left.event] : [ended]
}
