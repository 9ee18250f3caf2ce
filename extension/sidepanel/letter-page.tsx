import { useSignal } from '@preact/signals'
import { ArrowLeft } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { LetterCard } from '#shared/schema/letter.ts'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { DisposisiTree } from './disposisi-tree.tsx'
import { PaperButton } from './documents/paper-button.tsx'
import { LetterActions } from './letter-actions.tsx'
import { LetterCases } from './letter-cases.tsx'
import { LetterHead } from './letter-head.tsx'
import { LetterScans } from './letters/letter-scans.tsx'
import { ReturnedWorkbook } from './letters/returned-workbook.tsx'
import { SrikandiLines } from './letters/srikandi-lines.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { ReceiveHost } from './receive-host.ts'
import { SheetLine } from './sheet-line.tsx'
import { failureSentence } from './use-command.ts'

/** One letter whole: its data, what can be done with it, its disposisi and its berkas. */
export function LetterPage({ letterId }: { letterId: string }) {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const read = useSignal<LetterCard | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const heard = board.letters.value.get(letterId)?.value

  useEffect(() => {
    let isCurrent = true
    void model
      .call((client) => client.letters.byId.query({ letterId }))
      .then((result) => {
        if (!isCurrent) return
        if (result.ok) read.value = result.value.card
        problem.value = result.ok
          ? undefined
          : words('letter.notFound', { why: failureSentence(result.failure, words) })
      })
    return () => {
      isCurrent = false
    }
  }, [letterId, heard?.revision])

  const card = heard && heard.revision > (read.value?.revision ?? 0) ? heard : read.value
  const receive = (fresh: LetterCard) => {
    read.value = fresh
  }
  return (
    <article class="case-page">
      <button
        type="button"
        class="button quiet back"
        onClick={() => {
          model.openLetterId.value = undefined
        }}
      >
        <Icon node={ArrowLeft} />
        {words('back')}
      </button>
      <Problem text={problem.value} />
      {!card && !problem.value && <p class="soft">{words('loading')}</p>}
      {card && (
        <>
          <LetterHead card={card} />
          {model.link.value.state === 'broken' && <p class="note warn">{words('case.disconnected')}</p>}
          <LetterActions card={card} receive={receive} />
          <LetterActs card={card} receive={receive} />
          <LetterScans card={card} receive={receive} />
          {card.direction === 'incoming' && (
            <PaperButton
              wanted={{ paper: 'lembar-disposisi', letterId: card.id }}
              label={words('papers.lembar-disposisi')}
            />
          )}
          {card.returns && card.status !== 'cancelled' && (
            <PaperButton
              wanted={{ paper: 'surat-pengembalian', caseId: card.returns.caseId, letterId: card.id }}
              label={words('papers.surat-pengembalian')}
            />
          )}
          {card.ofUpload && card.status !== 'cancelled' && <ReturnedWorkbook card={card} />}
          {card.direction === 'incoming' && <LetterCases card={card} />}
        </>
      )}
    </article>
  )
}

function LetterActs({ card, receive }: { card: LetterCard; receive: (fresh: LetterCard) => void }) {
  const { words } = usePanel()
  const on = { kind: 'letter' as const, id: card.id }
  const receiveHost: ReceiveHost = (answer) => {
    if (answer.kind === 'letter') receive(answer.card)
  }
  return (
    <>
      <SrikandiLines srikandi={card.srikandi} />
      {card.disposisi.length > 0 && (
        <section class="part">
          <h2>{words('case.disposisi')}</h2>
          <DisposisiTree on={on} tree={card.disposisi} receive={receiveHost} />
        </section>
      )}
      {card.signings.map(({ id, by, byName, sheet }) => (
        <div class="sheet" key={id}>
          <p>
            <strong>{words('sheet.signing', { act: words('sheet.act.ttd'), name: byName })}</strong>
          </p>
          {sheet && <SheetLine on={on} actId={id} doer={by} sheet={sheet} receive={receiveHost} />}
        </div>
      ))}
    </>
  )
}
