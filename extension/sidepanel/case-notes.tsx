import type { CaseCard } from '#shared/schema/board.ts'
import { fullMoment, plainDate } from '#shared/words/time-words.ts'
import { usePanel } from './panel-context.ts'

/** What is to be known of a berkas before anything is done with it: holds, ends, rounds, whom it waits for. */
export function CaseNotes({ card }: { card: CaseCard }) {
  const { words, language } = usePanel()
  const { held, ended, rounds, outside, untakenSince, lastNote, children = [] } = card
  const moment = (at: string | undefined) => (at === undefined ? '…' : fullMoment(at, language))
  return (
    <>
      {held && (
        <p class="note warn">
          {words('case.held', { owner: words(`owner.${held.waitsFor}`), reason: held.reason })}
        </p>
      )}
      {ended && (
        <p class="note bad">
          {ended.byOutside
            ? words('case.endedOutside', { reason: ended.reason })
            : words('case.ended', { how: words(`ended.${ended.how}`), reason: ended.reason })}
        </p>
      )}
      {outside && (
        <p class="note">
          {[
            words('case.outside', { sent: plainDate(outside.sentOn, language) }),
            outside.reference && words('event.outside.number', { number: outside.reference }),
            outside.expectedAt && words('event.outside.expected', { date: moment(outside.expectedAt) }),
            words('case.askAgain', { next: moment(outside.nextFollowUpAt) }),
          ]
            .filter(Boolean)
            .join('; ')}
          {'. '}
          {outside.lastSeen &&
            words('case.lastSeen', { at: moment(outside.lastSeen.at), status: outside.lastSeen.status })}
        </p>
      )}
      {children.map(({ caseId, number, how }) => (
        <p class="note" key={caseId}>
          {how
            ? words('case.childEnded', { number, how: words(`how.${how}`) })
            : words('case.child', { number })}
        </p>
      ))}
      {untakenSince && <p class="soft small-text">{words('case.untaken', { at: moment(untakenSince) })}</p>}
      {rounds && <p class="soft small-text">{words('case.rounds', rounds)}</p>}
      {lastNote && (
        <p class="soft small-text">
          {words('event.case.noted', { note: lastNote.text })} ({lastNote.byName})
        </p>
      )}
    </>
  )
}
