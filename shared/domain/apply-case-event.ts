import type { CaseFile, ClockSpan, StepVisit } from '#shared/schema/case-file.ts'
import type { EventOf, NewEvent } from '#shared/schema/event.ts'
import type { ClockOwner } from '#shared/schema/sop.ts'
import { settleHolder, withDisposisiEvent, withNewBranch } from './disposisi/with-disposisi-event.ts'
import { applyDocumentEvent } from './documents/apply-document-event.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { withRouteEvent } from './organisation/with-route-event.ts'
import { withRuleEvent } from './rules/with-rule-event.ts'
import { withSrikandi } from './srikandi/with-srikandi.ts'

export type CaseEvent = Extract<NewEvent, { type: `case.${string}` }>

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
    ...(event.targetOn && { targetOn: event.targetOn }),
    ...(event.unitId && { unitId: event.unitId, audience: [event.unitId] }),
    openedAt: event.at,
    openedBy: event.actorId,
    status: 'open',
    current: event.to,
    visits: [visit(event.to, event.at)],
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
      return {
        ...caseFile,
        visits: changeLast(caseFile.visits, event, (open) => ({
          ...open,
          kelengkapan: {
            ...open.kelengkapan,
            [event.itemId]: { verdict: event.verdict, by: event.actorId, at: event.at },
          },
        })),
      }
    case 'case.step-finished':
      return stepFinished(caseFile, event)
    case 'case.returned':
      return returned(caseFile, event)
    case 'case.resumed':
      return resumed(caseFile, event)
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
        ...(event.clock && { clock: switched(caseFile.clock, event.clock, event.at) }),
      }
    case 'case.repair-asked':
      return repairAsked(caseFile, event)
    case 'case.routed':
    case 'case.recused':
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
          channel: event.channel,
          ...(event.receiverId && { receiverId: event.receiverId }),
        },
      }
  }
}

function stepFinished(caseFile: CaseFile, event: EventOf<'case.step-finished'>): CaseFile {
  const { current: _left, holder, ...before } = caseFile
  const visits = finishLast(caseFile.visits, event)
  // The holder named by a disposisi holds the case through the step it leads to; then the SOP names the next.
  const keepsHolder = holder !== undefined && caseFile.disposisi.at(-1)?.stepId === event.stepId
  const rest =
    holder === undefined || keepsHolder
      ? before
      : { ...before, disposisi: settleHolder(before.disposisi, holder, event.at) }
  if (event.to === 'end') return { ...rest, status: 'done', visits, clock: stopped(caseFile.clock, event.at) }
  return {
    ...rest,
    ...(keepsHolder && { holder }),
    current: event.to,
    visits: [...visits, visit(event.to, event.at)],
    clock: switched(caseFile.clock, event.clock, event.at),
  }
}

function returned(caseFile: CaseFile, event: EventOf<'case.returned'>): CaseFile {
  const { holder, ...rest } = caseFile
  return {
    ...rest,
    ...(holder !== undefined && { disposisi: settleHolder(caseFile.disposisi, holder, event.at) }),
    status: 'returned',
    current: event.to,
    visits: finishLast(caseFile.visits, event),
    clock: switched(caseFile.clock, 'applicant', event.at),
    returns: [
      ...caseFile.returns,
      {
        stepId: event.stepId,
        to: event.to,
        reasonCode: event.reasonCode,
        reasonId: event.reasonId,
        at: event.at,
        by: event.actorId,
        ...(event.clock && { clock: event.clock }),
      },
    ],
  }
}

function resumed(caseFile: CaseFile, event: EventOf<'case.resumed'>): CaseFile {
  const last = caseFile.returns.at(-1)
  if (!last || last.resumedAt) throw new ImpossibleEvent(event)
  return {
    ...caseFile,
    status: 'open',
    current: event.to,
    visits: [...caseFile.visits, visit(event.to, event.at)],
    clock: switched(caseFile.clock, event.clock, event.at),
    returns: [...caseFile.returns.slice(0, -1), { ...last, resumedAt: event.at }],
  }
}

/** A returned berkas stays with the applicant, whoever has the step it comes back to. */
function migrated(caseFile: CaseFile, event: EventOf<'case.migrated'>): CaseFile {
  const moved = withRuleEvent(caseFile, event)
  const isMoving = caseFile.status === 'open' && caseFile.current !== undefined
  return isMoving ? { ...moved, clock: switched(caseFile.clock, event.clock, event.at) } : moved
}

function repairAsked(caseFile: CaseFile, event: EventOf<'case.repair-asked'>): CaseFile {
  const { holder: _holder, ...rest } = caseFile
  const { stepId, to, reasonId, at, actorId } = event
  return {
    ...rest,
    current: to,
    visits: [...finishLast(caseFile.visits, event), visit(to, at)],
    clock: switched(caseFile.clock, event.clock, at),
    repairs: [...(caseFile.repairs ?? []), { stepId, to, reasonId, at, by: actorId }],
  }
}

function visit(stepId: string, at: string): StepVisit {
  return { stepId, startedAt: at, kelengkapan: {} }
}

function finishLast(
  visits: readonly StepVisit[],
  event: EventOf<'case.step-finished'> | EventOf<'case.returned'> | EventOf<'case.repair-asked'>,
): StepVisit[] {
  return changeLast(visits, event, (open) => ({
    ...open,
    finishedAt: event.at,
    finishedBy: event.actorId,
    ...('outcomeId' in event && event.outcomeId && { outcomeId: event.outcomeId }),
  }))
}

function changeLast(
  visits: readonly StepVisit[],
  event: CaseEvent & { stepId: string },
  change: (open: StepVisit) => StepVisit,
): StepVisit[] {
  const open = visits.at(-1)
  if (!open || open.finishedAt || open.stepId !== event.stepId) throw new ImpossibleEvent(event)
  return [...visits.slice(0, -1), change(open)]
}

function switched(clock: readonly ClockSpan[], owner: ClockOwner, at: string): ClockSpan[] {
  const running = clock.at(-1)
  if (running && !running.to && running.owner === owner) return [...clock]
  return [...stopped(clock, at), { owner, from: at }]
}

function stopped(clock: readonly ClockSpan[], at: string): ClockSpan[] {
  const running = clock.at(-1)
  return running && !running.to ? [...clock.slice(0, -1), { ...running, to: at }] : [...clock]
}
