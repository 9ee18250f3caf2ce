import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ChildCase } from '#shared/schema/case-parts.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { lackingDocument } from './kelengkapan-of-step.ts'
import { leaveStep } from './leave-step.ts'
import { openChildOf } from './open-child-of.ts'
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
  const waits = parent.status === 'open' && openChildOf(parent)?.caseId === childId
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
