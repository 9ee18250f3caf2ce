import { useSignal } from '@preact/signals'
import { FileText, Image } from 'lucide'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseDocument } from '#shared/schema/document.ts'
import { sizeWords } from '#shared/words/size-words.ts'
import { fullMoment } from '#shared/words/time-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { FieldsForm } from '../fields-form.tsx'
import { onDemand } from '../on-demand.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import type { ViewProps } from './document-view.tsx'
import { openFile } from './open-file.ts'

const Look = onDemand<ViewProps>(async () => (await import('./document-view.tsx')).DocumentView)

interface LineProps {
  readonly card: CaseCard
  readonly document: CaseDocument
  /** What each is, by the id that the document names. */
  readonly texts: Readonly<Record<string, string>>
}

/** One document: shown in place, or in a tab of its own. */
export function DocumentLine({ card, document, texts }: LineProps) {
  const { model, words, language } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const shown = useSignal<Blob | undefined>(undefined)
  const isVoiding = useSignal(false)
  const { id, hash, kind, size, labelId, at, by, voided } = document
  const label = texts[labelId] ?? '…'
  const name = board.people.find((person) => person.id === by)?.name ?? by

  async function look(show: (file: Blob) => void): Promise<void> {
    const file = await command.runAny(() => model.readDocument({ caseId: card.id }, hash))
    if (file) show(file)
  }
  async function markVoid(reason: string): Promise<void> {
    const input = { commandId: crypto.randomUUID(), caseId: card.id, documentId: id, reason }
    const answer = await command.run((client) => client.documents.void.mutate(input), card.id)
    if (!answer) return
    isVoiding.value = false
    board.receiveCase(answer.card)
  }
  return (
    <div class="stack-tight">
      <p class="with-icon">
        <Icon node={kind === 'pdf' ? FileText : Image} />
        {voided ? <s>{label}</s> : <strong>{label}</strong>}
      </p>
      <p class="hint figures">
        {words('documents.line', {
          kind: kind.toUpperCase(),
          size: sizeWords(size, language),
          name,
          at: fullMoment(at, language),
        })}
      </p>
      {voided && (
        <p class="small-text tone-warn">
          {words('documents.voided', { reason: texts[voided.reasonId] ?? '…' })}
        </p>
      )}
      <Problem text={isVoiding.value ? undefined : command.problem.value} />
      {isVoiding.value ? (
        <FieldsForm
          fields={[{ name: 'reason', label: words('documents.voidReason'), isLong: true }]}
          draft={`void/${id}`}
          send={words('documents.void')}
          command={command}
          onSend={({ reason = '' }) => markVoid(reason)}
          close={() => {
            isVoiding.value = false
          }}
        />
      ) : (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={command.isBusy.value}
            aria-label={shown.value ? undefined : words('documents.previewOf', { label })}
            onClick={() => {
              if (shown.value) shown.value = undefined
              else
                void look((file) => {
                  shown.value = file
                })
            }}
          >
            {words(shown.value ? 'documents.hide' : 'documents.preview')}
          </button>
          <button
            type="button"
            class="button"
            disabled={command.isBusy.value}
            aria-label={words('documents.openOf', { label })}
            onClick={() => void look((file) => openFile(file, `${id}.${kind}`))}
          >
            {words('documents.open')}
          </button>
          {!voided && card.status !== 'closed' && (
            <button
              type="button"
              class="button quiet"
              aria-label={words('documents.voidOf', { label })}
              onClick={() => {
                isVoiding.value = true
              }}
            >
              {words('documents.void')}
            </button>
          )}
        </div>
      )}
      {shown.value && <Look file={shown.value} label={label} />}
    </div>
  )
}
