import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseDetail } from './case-detail.ts'
import { DisposisiTree } from './disposisi-tree.tsx'
import { SrikandiLines } from './letters/srikandi-lines.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { ReceiveHost } from './receive-host.ts'
import { SheetLine } from './sheet-line.tsx'

/** The disposisi of a berkas, and what was recorded for it from signed sheets. */
export function CaseDisposisi({ card, detail }: { card: CaseCard; detail: CaseDetail | undefined }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const on = { kind: 'case' as const, id: card.id }
  const receive: ReceiveHost = (answer) => {
    if (answer.kind === 'case') board.receiveCase(answer.card)
  }
  const signed = card.signings.filter(({ sheet }) => sheet !== undefined)
  const { srikandi = [] } = card
  if (card.disposisi.length + signed.length + srikandi.length === 0) return null
  return (
    <section class="part">
      <h3>{words('case.disposisi')}</h3>
      <SrikandiLines srikandi={srikandi} />
      <DisposisiTree on={on} tree={card.disposisi} receive={receive} />
      {signed.map(({ id, kind, byName, sheet }) => (
        <div class="sheet" key={id}>
          <p>
            <strong>{words('sheet.signing', { act: actWord(kind), name: byName })}</strong>
          </p>
          {id !== undefined && sheet && (
            <SheetLine
              on={on}
              actId={id}
              doer={detail?.caseFile.signings.find((each) => each.id === id)?.by}
              sheet={sheet}
              receive={receive}
            />
          )}
        </div>
      ))}
    </section>
  )

  function actWord(kind: string): string {
    return words(kind === 'paraf' || kind === 'ttd' ? `sheet.act.${kind}` : 'sheet.act.approval')
  }
}
