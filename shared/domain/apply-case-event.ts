import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'
import type { EventAbout } from '#shared/schema/event-about.ts'
import { applyCaseMove } from './apply-case-move.ts'
import { applyStepKind, handoverOf } from './apply-step-kind.ts'
import { withDisposisiEvent, withNewBranch } from './disposisi/with-disposisi-event.ts'
import { applyDocumentEvent } from './documents/apply-document-event.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { finishLast, newVisit } from './new-visit.ts'
import { withRouteEvent } from './organisation/with-route-event.ts'
import { withRuleEvent } from './rules/with-rule-event.ts'
import { withSrikandi } from './srikandi/with-srikandi.ts'
import { switchedClock } from './switched-clock.ts'
import { withStepEvent } from './with-step-event.ts'

type CaseEvent = EventAbout<'case'>

export function applyCaseEvent(caseFile: CaseFile | undefined, event: CaseEvent): CaseFile {
  if (event.type === 'case.opened') return opened(event)
  if (!caseFile) throw new ImpossibleEvent(event)
  return { ...change(caseFile, event), revision: caseFile.revision + 1 }
}

function opened(event: EventOf<'case.opened'>): CaseFile {
  return {
    id: event.caseId,
    number: event.number,
    sop: event.sop,
    calendar: event.calendar,
    applicant: event.applicant,
    ...(event.serviceTypeId && { serviceTypeId: event.serviceTypeId }),
    ...(event.letterId && { letterId: event.letterId }),
    ...(event.receivedAt && { receivedAt: event.receivedAt }),
    ...(event.targetOn && { targetOn: event.targetOn }),
    ...(event.unitId && { unitId: event.unitId, audience: [event.unitId] }),
    ...(event.parent && { parent: event.parent }),
    ...(event.holder && { holder: event.holder }),
    ...(event.imported && { imported: event.imported }),
    openedAt: event.at,
    openedBy: event.actorId,
    status: 'open',
    current: event.to,
    visits: [newVisit(event.to, event.imported?.stepStartedAt ?? event.at)],
    clock: [{ owner: event.clock, from: event.at }],
    disposisi: [],
    signings: [],
    returns: [],
    revision: 1,
  }
}

function change(caseFile: CaseFile, event: Exclude<CaseEvent, { type: 'case.opened' }>): CaseFile {
  switch (event.type) {
    case 'case.kelengkapan-judged':
    case 'case.step-finished':
    case 'case.returned':
    case 'case.resumed':
      return withStepEvent(caseFile, event)
    case 'case.disposisi-issued':
      return withNewBranch(caseFile, event.disposisi)
    case 'case.srikandi-recorded':
      return withSrikandi(caseFile, event)
    case 'case.disposisi-read':
    case 'case.disposisi-withdrawn':
    case 'case.disposisi-settled':
    case 'case.sheet-confirmed':
    case 'case.sheet-disputed':
      return withDisposisiEvent(caseFile, event)
    case 'case.calendar-adopted':
    case 'case.target-set':
      return withRuleEvent(caseFile, event)
    case 'case.migrated':
      return migrated(caseFile, event)
    case 'case.participants-changed':
      return {
        ...caseFile,
        participants: event.participants,
        ...(event.clock && { clock: switchedClock(caseFile.clock, event.clock, event.at) }),
      }
    case 'case.repair-asked':
      return repairAsked(caseFile, event)
    case 'case.routed':
    case 'case.recused':
    case 'case.recusal-lifted':
      return withRouteEvent(caseFile, event)
    case 'case.signed':
      return { ...caseFile, signings: [...caseFile.signings, event.signing] }
    case 'case.document-attached':
    case 'case.document-voided':
      return applyDocumentEvent(caseFile, event)
    case 'case.closed':
      return {
        ...caseFile,
        status: 'closed',
        closed: {
          at: event.at,
          by: event.actorId,
          ...handoverOf(event),
        },
      }
    case 'case.held':
    case 'case.hold-lifted':
    case 'case.ended':
    case 'case.reopened':
    case 'case.reassigned':
    case 'case.noted':
    case 'case.step-skipped':
    case 'case.step-undone':
      return applyCaseMove(caseFile, event)
    default:
      return applyStepKind(caseFile, event)
  }
}

/** A returned berkas stays with the applicant, whoever has the step it comes back to. */
function migrated(caseFile: CaseFile, event: EventOf<'case.migrated'>): CaseFile {
  const moved = withRuleEvent(caseFile, event)
  const isMoving = caseFile.status === 'open' && caseFile.current !== undefined
  return isMoving ? { ...moved, clock: switchedClock(caseFile.clock, event.clock, event.at) } : moved
}

function repairAsked(caseFile: CaseFile, event: EventOf<'case.repair-asked'>): CaseFile {
  const { holder: _holder, ...rest } = caseFile
  const { stepId, to, reasonId, at, actorId } = event
  return {
    ...rest,
    current: to,
    visits: [...finishLast(caseFile.visits, event), newVisit(to, at)],
    clock: switchedClock(caseFile.clock, event.clock, at),
    repairs: [...(caseFile.repairs ?? []), { stepId, to, reasonId, at, by: actorId }],
  }
}
