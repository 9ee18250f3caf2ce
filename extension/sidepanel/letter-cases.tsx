import type { LetterCard } from '#shared/schema/letter.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** The berkas of a letter: none, one or many, each opened from here. */
export function LetterCases({ card }: { card: LetterCard }) {
  const { model, words } = usePanel()
  const { me } = usePanelBoard()
  const mayOpen = me.roles.includes('petugas') || me.roles.includes('tu')
  return (
    <section class="part">
      <h2>{words('letter.cases')}</h2>
      {card.cases.length === 0 && <p class="soft">{words('letter.noCases')}</p>}
      {card.cases.length > 0 && (
        <div class="row">
          {card.cases.map(({ id, number }) => (
            <button type="button" class="button figures" key={id} onClick={() => model.openCase(id)}>
              {number}
            </button>
          ))}
        </div>
      )}
      {mayOpen && (
        <button type="button" class="button" onClick={() => model.openCasesOf(card)}>
          {words('letter.openCase')}
        </button>
      )}
    </section>
  )
}
