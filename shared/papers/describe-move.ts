import { stepById } from '#shared/domain/step-flow.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { EventSources } from './event-sources.ts'

/** A move, or what the kind of a step records, in words; undefined for an event of another sort. */
export function describeMove(
  event: StoredEvent,
  { detail, people, words }: EventSources,
): string | undefined {
  const { sop, texts } = detail
  const textOf = (id: string | undefined) => (id === undefined ? '' : (texts[id] ?? '…'))
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id
  const step = 'stepId' in event ? (stepById(sop, event.stepId)?.kegiatan ?? event.stepId) : ''
  switch (event.type) {
    case 'case.held':
      return words('event.case.held', {
        owner: words(`owner.${event.waitsFor}`),
        reason: textOf(event.reasonId),
      })
    case 'case.ended':
      return words('event.case.ended', { how: words(`ended.${event.how}`), reason: textOf(event.reasonId) })
    case 'case.reopened': {
      const to = stepById(sop, event.to)?.kegiatan ?? event.to
      return words('event.case.reopened', { step: to, reason: textOf(event.reasonId) })
    }
    case 'case.reassigned':
    case 'case.assigned':
      return words(`event.${event.type}`, { to: nameOf(event.holder) })
    case 'case.repair-asked':
      return words('event.case.repair-asked', { step, reason: textOf(event.reasonId) })
    case 'case.recused':
      return words('event.case.recused', { name: nameOf(event.accountId), reason: textOf(event.reasonId) })
    case 'case.recusal-lifted':
      return words('event.case.recusal-lifted', { name: nameOf(event.accountId) })
    case 'case.routed':
      return event.route?.raised && words('event.case.raised')
    case 'case.noted':
      return words('event.case.noted', { note: textOf(event.noteId) })
    case 'case.step-skipped':
    case 'case.step-undone':
      return words(`event.${event.type}`, { step })
    case 'case.sent-outside':
      return words('event.case.sent-outside', { date: event.sentOn, note: textOf(event.referenceId) })
    case 'case.followed-up': {
      const said = [textOf(event.statusId), textOf(event.noteId)].filter((text) => text !== '')
      return words('event.case.followed-up', { note: said.join(' – ') })
    }
    case 'case.sent-back':
      return words('event.case.sent-back', { reason: textOf(event.reasonId) })
    case 'case.notified':
      return words('event.case.notified', {
        channel: words(`notice.${event.channel}`),
        result: words(`notice.${event.result}`),
      })
    case 'case.handed-over':
      return words('event.case.handed-over', { channel: event.channel })
    case 'case.report-passed': {
      const to = sop.pelaksana.find(({ id }) => id === event.station)?.jabatan ?? event.station
      return words('event.case.report-passed', { to })
    }
    case 'case.archived':
      return words('event.case.archived', {
        classification: event.classification,
        note: textOf(event.placeId),
      })
    case 'case.child-opened':
      return words('event.case.child-opened', { number: event.number })
    case 'case.child-reopened':
      return words('event.case.child-reopened', { number: event.number })
    case 'case.child-ended':
      return words('event.case.child-ended', { how: words(`how.${event.how}`) })
    case 'case.upload-reported':
      return words('event.case.upload-reported')
    default:
      return undefined
  }
}
