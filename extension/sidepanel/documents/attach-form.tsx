import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useDraft } from '../use-draft.ts'
import { FileInput } from './file-input.tsx'
import { Progress } from './progress.tsx'
import { useSending } from './use-sending.ts'

/** Attaches a PDF, JPG or PNG: the bytes first, then that they belong to the berkas, as one act. */
export function AttachForm({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const sending = useSending()
  const file = useSignal<File | undefined>(undefined)
  const label = useSignal('')
  const said = useSignal('')
  useDraft(`attach/${card.id}`, { label })
  const text = label.value.trim()

  async function attach(event: Event): Promise<void> {
    event.preventDefault()
    if (!file.value) return
    said.value = ''
    const sent = await sending.send({ caseId: card.id }, file.value)
    if (!sent) return
    const input = { commandId: crypto.randomUUID(), caseId: card.id, hash: sent.hash, label: text }
    const answer = await sending.command.run((client) => client.documents.attach.mutate(input), card.id)
    if (!answer) return
    said.value = words('documents.attached', { label: text })
    file.value = undefined
    label.value = ''
    board.receiveCase(answer.card)
  }
  return (
    <form class="confirm" onSubmit={(event) => void attach(event)}>
      <Field label={words('documents.file')} hint={words('documents.fileHint')}>
        <FileInput file={file} />
      </Field>
      <Field label={words('documents.label')}>
        <TextInput value={label} maxLength={200} />
      </Field>
      <Progress part={sending.part.value} />
      <Problem text={sending.command.problem.value} />
      <p class="small-text tone-ok" role="status">
        {said.value}
      </p>
      <button
        type="submit"
        class="button primary"
        disabled={sending.command.isBusy.value || !file.value || text === ''}
      >
        {words('documents.attach')}
      </button>
    </form>
  )
}
