import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Handover } from '#shared/schema/case-parts.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { finishLast, newVisit } from './new-visit.ts'
import { switchedClock } from './switched-clock.ts'

type StepKindEvent = EventOf<
  | 'case.assigned'
  | 'case.sent-outside'
  | 'case.followed-up'
  | 'case.sent-back'
  | 'case.notified'
  | 'case.handed-over'
  | 'case.report-passed'
  | 'case.archived'
  | 'case.child-opened'
  | 'case.child-ended'
  | 'case.child-reopened'
  | 'case.upload-reported'
>

/** What the kinds of steps leave in a berkas. */
export function applyStepKind(caseFile: CaseFile, event: StepKindEvent): CaseFile {
  const { stepId, at, actorId: by } = event
  const visit = caseFile.visits.length
  switch (event.type) {
    case 'case.assigned': {
      const { holder, noteId } = event
      const made = { stepId, at, by, visit, holder, ...(noteId && { noteId }) }
      return { ...caseFile, holder, assignments: [...(caseFile.assignments ?? []), made] }
    }
    case 'case.sent-outside': {
      const { sentOn, referenceId, expectedOn } = event
      const more = { ...(referenceId && { referenceId }), ...(expectedOn && { expectedOn }) }
      const stay = { stepId, at, by, visit, sentOn, ...more, followUps: [] }
      return { ...caseFile, outside: [...(caseFile.outside ?? []), stay] }
    }
    case 'case.followed-up':
      return followedUp(caseFile, event)
    case 'case.sent-back':
      return sentBack(caseFile, event)
    case 'case.notified': {
      const { channel, result, noteId } = event
      const notice = { stepId, at, by, visit, channel, result, ...(noteId && { noteId }) }
      return { ...caseFile, notices: [...(caseFile.notices ?? []), notice] }
    }
    case 'case.handed-over': {
      const handover = { stepId, at, by, ...handoverOf(event) }
      return { ...caseFile, handovers: [...(caseFile.handovers ?? []), handover] }
    }
    case 'case.report-passed': {
      const { station, noteId, documentHash } = event
      const pass = {
        stepId,
        at,
        by,
        visit,
        station,
        ...(noteId && { noteId }),
        ...(documentHash && { documentHash }),
      }
      return { ...caseFile, reportPasses: [...(caseFile.reportPasses ?? []), pass] }
    }
    case 'case.archived': {
      const { classification, placeId, retentionYears } = event
      const made = {
        stepId,
        at,
        by,
        visit,
        classification,
        placeId,
        ...(retentionYears && { retentionYears }),
      }
      return { ...caseFile, archivings: [...(caseFile.archivings ?? []), made] }
    }
    case 'case.child-opened': {
      const child = { stepId, at, by, visit, caseId: event.childId, number: event.number }
      return { ...caseFile, children: [...(caseFile.children ?? []), child] }
    }
    case 'case.child-ended': {
      const children = (caseFile.children ?? []).map((child) =>
        child.caseId === event.childId ? { ...child, endedAt: at, how: event.how } : child,
      )
      return { ...caseFile, children }
    }
    case 'case.child-reopened': {
      const children = (caseFile.children ?? []).map((child) => {
        const { endedAt: _endedAt, how: _how, ...again } = child
        return child.caseId === event.childId ? again : child
      })
      return { ...caseFile, children }
    }
    case 'case.upload-reported': {
      const proof = { stepId, at, by, visit, runId: event.runId, hash: event.hash }
      return { ...caseFile, uploadProofs: [...(caseFile.uploadProofs ?? []), proof] }
    }
  }
}

/** How a result was handed over, as the event says. */
export function handoverOf({ channel, receiver, receiverId, proofId, documentHash }: Handover): Handover {
  return {
    channel,
    ...(receiver && { receiver }),
    ...(receiverId && { receiverId }),
    ...(proofId && { proofId }),
    ...(documentHash && { documentHash }),
  }
}

function followedUp(caseFile: CaseFile, event: EventOf<'case.followed-up'>): CaseFile {
  const stays = caseFile.outside ?? []
  const last = stays.at(-1)
  if (last?.stepId !== event.stepId) throw new ImpossibleEvent(event)
  const { at, actorId, statusId, noteId } = event
  const followUp = { at, by: actorId, ...(statusId && { statusId }), ...(noteId && { noteId }) }
  return {
    ...caseFile,
    outside: [...stays.slice(0, -1), { ...last, followUps: [...last.followUps, followUp] }],
  }
}

function sentBack(caseFile: CaseFile, event: EventOf<'case.sent-back'>): CaseFile {
  const { holder: _holder, ...rest } = caseFile
  const { stepId, to, reasonCode, reasonId, at, actorId } = event
  return {
    ...rest,
    current: to,
    visits: [...finishLast(caseFile.visits, event), newVisit(to, at)],
    clock: switchedClock(caseFile.clock, event.clock, at),
    returns: [...caseFile.returns, { stepId, to, reasonCode, reasonId, at, by: actorId, from: 'outside' }],
  }
}
