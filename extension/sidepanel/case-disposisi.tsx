import type { CaseCard } from '#shared/schema/board.ts'
import { Problem } from '../ui/problem.tsx'
import { dayAndTime } from '../ui/time-words.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

/** The disposisi of a berkas, newest first; the receiver says that it has been read. */
export function CaseDisposisi({ card }: { card: CaseCard }) {
  const { model, words, language } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  if (card.disposisi.length === 0) return null

  async function read(disposisiId: string): Promise<void> {
    const on = { kind: 'case' as const, id: card.id }
    const input = { commandId: crypto.randomUUID(), on, disposisiId }
    const answer = await run((client) => client.disposisi.read.mutate(input), card.id)
    if (answer?.kind === 'case') board.receiveCase(answer.card)
  }
  return (
    <section class="part">
      <h3>{words('case.disposisi')}</h3>
      <Problem text={problem.value} />
      {card.disposisi.toReversed().map((each) => (
        <div class="sheet" key={each.id}>
          <p class="row-title">
            <strong>{words('disposisi.line', { from: each.fromName, to: each.toName })}</strong>
            {each.urgency !== 'biasa' && <span class="badge">{words(`urgency.${each.urgency}`)}</span>}
            {each.security !== 'biasa' && <span class="badge">{words(`security.${each.security}`)}</span>}
          </p>
          <p>{each.instructions.join('; ')}</p>
          {each.note && <p>{each.note}</p>}
          {each.report && <p>{words('disposisi.report', { report: each.report })}</p>}
          {each.sheet && (
            <p class="hint">
              {words('disposisi.sheet', { by: each.sheet.recordedByName, on: each.sheet.onSheet })}
              {each.sheet.disputed && ` · ${words('disposisi.disputed')}`}
            </p>
          )}
          <p class="hint figures">
            {dayAndTime(each.issuedAt, new Date(model.now.value), language)} ·{' '}
            {each.readAt && each.state !== 'settled'
              ? words('disposisi.read', { at: dayAndTime(each.readAt, new Date(model.now.value), language) })
              : words(`disposisi.state.${each.state}`)}
          </p>
          {each.to === board.me.id && each.state === 'unread' && (
            <button type="button" class="button" disabled={isBusy.value} onClick={() => void read(each.id)}>
              {words('do.read')}
            </button>
          )}
        </div>
      ))}
    </section>
  )
}
