import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { OpenChild } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { agendaNumber, decideOpenCase, type Opening } from './open-case.ts'
import { openChildOf } from './open-child-of.ts'
import { openStep } from './open-step.ts'

interface ChildOpening extends Attempt<OpenChild> {
  /** The SOP that the child runs on. */
  readonly childSop: Sop
  readonly numbered: Pick<Opening, 'number' | 'year' | 'calendar' | 'unitId'>
}

/**
 * Opens the berkas that a sub-SOP step waits for: the same applicant, a number of its own. The step of the parent
 * stays open meanwhile, by the clock that its SOP gives it.
 */
export function decideOpenChild(sop: Sop, caseFile: CaseFile, opening: ChildOpening): Decision {
  const { command, actor, now, childSop, numbered } = opening
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'sub-sop') return refuse('step-of-another-kind', { step: step.kegiatan })
  const waiting = openChildOf(caseFile)
  if (waiting) return refuse('child-still-runs', { number: waiting.number })
  const { commandId, childId, serviceTypeId } = command
  const opened = decideOpenCase(childSop, {
    actor,
    now,
    ...numbered,
    command: {
      ...{ commandId, caseId: childId, sopId: childSop.id, applicant: { kind: caseFile.applicant.kind } },
      ...(serviceTypeId !== undefined && { serviceTypeId }),
    },
    knownPersonId: caseFile.applicant.subjectId,
    parent: { caseId: caseFile.id, stepId: step.id },
  })
  if (!opened.ok) return opened
  // The parent's event goes first: a repeat of the command is known by it.
  return accept(
    [
      {
        type: 'case.child-opened',
        ...stamp(opening),
        caseId: caseFile.id,
        stepId: step.id,
        childId,
        number: agendaNumber(numbered),
      },
      ...opened.events,
    ],
    opened.subjects,
  )
}
