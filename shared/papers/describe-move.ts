import { stepById } from '#shared/domain/step-flow.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { describeReceipt } from './describe-receipt.ts'
import { type EventSources, kindOfReason, saidWith } from './event-sources.ts'

/** A move, or what the kind of a step records, in words; undefined for an event of another sort. */
export function describeMove(
  event: StoredEvent,
  { detail, people, words }: EventSources,
): string | undefined {
  const { sop, texts, caseFile } = detail
  const textOf = (id: string | undefined) => (id === undefined ? '' : (texts[id] ?? '…'))
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id
  const step = 'stepId' in event ? (stepById(sop, event.stepId)?.kegiatan ?? event.stepId) : ''
  switch (event.type) {
    case 'case.held':
      return words('event.case.held', {
        owner: words(`owner.${event.waitsFor}`),
        reason: textOf(event.reasonId),
      })
    case 'case.ended': {
      const reason = textOf(event.reasonId)
      return event.byOutside
        ? words('case.endedOutside', { reason })
        : words('event.case.ended', { how: words(`ended.${event.how}`), reason })
    }
    case 'case.reopened': {
      const to = stepById(sop, event.to)?.kegiatan ?? event.to
      return words('event.case.reopened', { step: to, reason: textOf(event.reasonId) })
    }
    case 'case.reassigned':
      return saidWith(words('event.case.reassigned', { to: nameOf(event.holder) }), event.noteId, texts)
    case 'case.assigned': // its note stands behind the step that it finished
      return words('event.case.assigned', { to: nameOf(event.holder) })
    case 'case.repair-asked':
      return words('event.case.repair-asked', { step, reason: textOf(event.reasonId) })
    case 'case.recused':
      return saidWith(words('event.case.recused', { name: nameOf(event.accountId) }), event.reasonId, texts)
    case 'case.recusal-lifted':
      return words('event.case.recusal-lifted', { name: nameOf(event.accountId) })
    case 'case.routed':
      return event.route?.raised && words('event.case.raised')
    case 'case.noted':
      return words('event.case.noted', { note: textOf(event.noteId) })
    case 'case.step-skipped':
      return saidWith(words('event.case.step-skipped', { step }), event.noteId, texts)
    case 'case.step-undone':
      return words('event.case.step-undone', { step })
    case 'case.sent-outside': {
      const { sentOn, referenceId, expectedOn } = event
      const said = [
        words('event.case.sent-outside', { date: sentOn }),
        referenceId === undefined ? '' : words('event.outside.number', { number: textOf(referenceId) }),
        expectedOn === undefined ? '' : words('event.outside.expected', { date: expectedOn }),
      ]
      return said.filter((part) => part !== '').join('; ')
    }
    case 'case.followed-up': {
      const said = [textOf(event.statusId), textOf(event.noteId)].filter((text) => text !== '')
      return words('event.case.followed-up', { note: said.join(' – ') })
    }
    case 'case.sent-back':
      return words('event.case.sent-back', {
        kind: kindOfReason(event.reasonCode, words),
        reason: textOf(event.reasonId),
      })
    case 'case.notified': {
      const { channel, result, noteId } = event
      const act = words('event.case.notified', {
        channel: words(`notice.${channel}`),
        result: words(`notice.${result}`),
      })
      // Who was reached is told, and what was said stands behind the step that it finished.
      return result === 'tersampaikan' ? act : saidWith(act, noteId, texts)
    }
    case 'case.handed-over':
    case 'case.closed':
      return describeReceipt(words(`event.${event.type}`), event, { textOf, words })
    case 'case.report-passed': {
      const to = sop.pelaksana.find(({ id }) => id === event.station)?.jabatan ?? event.station
      const act = words('event.case.report-passed', { to })
      const isLast = stepById(sop, event.stepId)?.reportingLine?.to === event.station
      return isLast ? act : saidWith(act, event.noteId, texts)
    }
    case 'case.archived': {
      const { classification, placeId, retentionYears } = event
      const act = words('event.case.archived', { classification, note: textOf(placeId) })
      return retentionYears === undefined
        ? act
        : `${act}; ${words('event.archived.years', { years: retentionYears })}`
    }
    case 'case.child-opened':
      return words('event.case.child-opened', { number: event.number })
    case 'case.child-reopened':
      return words('event.case.child-reopened', { number: event.number })
    case 'case.child-ended':
      return words('event.case.child-ended', {
        number: caseFile.children?.find(({ caseId }) => caseId === event.childId)?.number ?? '…',
        how: words(`how.${event.how}`),
      })
    case 'case.upload-reported':
      return words('event.case.upload-reported')
    default:
      return undefined
  }
}
