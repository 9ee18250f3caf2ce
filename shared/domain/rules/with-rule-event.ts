import type { CaseFile, StepVisit } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { stepOfNow } from '../service-start.ts'
import { partsInNewStep } from './parts-in-new-step.ts'

export type RuleEvent = EventOf<'case.calendar-adopted' | 'case.target-set' | 'case.migrated'>

/** A berkas with the rules it goes by changed; what it went through stays. */
export function withRuleEvent(caseFile: CaseFile, event: RuleEvent): CaseFile {
  switch (event.type) {
    case 'case.calendar-adopted':
      return { ...caseFile, calendar: event.calendar }
    case 'case.target-set':
      return { ...caseFile, targetOn: event.targetOn }
    case 'case.migrated':
      return {
        ...caseFile,
        ...partsInNewStep(caseFile, event.to),
        sop: event.sop,
        current: event.to,
        visits: caseFile.visits.map((visit) => migratedVisit(visit, event)),
        ranOn: [...(caseFile.ranOn ?? []), { ...caseFile.sop, until: event.at, steps: event.counterparts }],
      }
  }
}

/** The open visit goes on in the new step, with the time it has used; finished ones keep their names. */
function migratedVisit(
  visit: StepVisit,
  { counterparts, to, items = {} }: EventOf<'case.migrated'>,
): StepVisit {
  if (!visit.finishedAt) {
    const judged = Object.entries(visit.kelengkapan).map(([id, item]) => [items[id] ?? id, item] as const)
    return { ...visit, stepId: to, kelengkapan: Object.fromEntries(judged) }
  }
  const before = stepOfNow(visit)
  const stepId = before === undefined ? undefined : counterparts[before]
  return { ...visit, migrated: stepId === undefined ? {} : { stepId } }
}
