import { useSignal } from '@preact/signals'
import { FileText } from 'lucide'
import type { LetterCard } from '#shared/schema/letter.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { FileInput } from '../documents/file-input.tsx'
import { openFile } from '../documents/open-file.ts'
import { Progress } from '../documents/progress.tsx'
import { useSending } from '../documents/use-sending.ts'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

interface ScansProps {
  readonly card: LetterCard
  readonly receive: (fresh: LetterCard) => void
}

/** The scans of a letter, each in a tab of its own; TU adds one. */
export function LetterScans({ card, receive }: ScansProps) {
  const { model, words } = usePanel()
  const { me } = usePanelBoard()
  const command = useCommand()
  const mayAdd = me.roles.includes('tu') && card.status !== 'cancelled'
  if (card.scans.length === 0 && !mayAdd) return null
  async function open(hash: string): Promise<void> {
    const file = await command.runAny(() => model.readDocument({ letterId: card.id }, hash))
    if (file) openFile(file, hash.slice(0, 12))
  }
  return (
    <details class="part">
      <summary>
        {words('scans.title')} {card.scans.length > 0 && <span class="soft">({card.scans.length})</span>}
      </summary>
      <div class="stack">
        <div class="row">
          {card.scans.map((hash, at) => (
            <button type="button" class="button" key={hash} onClick={() => void open(hash)}>
              <Icon node={FileText} />
              {words('scans.open', { no: at + 1 })}
            </button>
          ))}
        </div>
        <Problem text={command.problem.value} />
        {mayAdd && <ScanForm card={card} receive={receive} />}
      </div>
    </details>
  )
}

function ScanForm({ card, receive }: ScansProps) {
  const { words } = usePanel()
  const sending = useSending()
  const file = useSignal<File | undefined>(undefined)
  async function add(event: Event): Promise<void> {
    event.preventDefault()
    if (!file.value) return
    const sent = await sending.send({ letterId: card.id }, file.value)
    if (!sent) return
    const scans = [...new Set([...card.scans, sent.hash])]
    const input = { commandId: crypto.randomUUID(), letterId: card.id, scans }
    const answer = await sending.command.run((client) => client.letters.amend.mutate(input))
    if (!answer) return
    file.value = undefined
    receive(answer.card)
  }
  return (
    <form class="confirm" onSubmit={(event) => void add(event)}>
      <Field label={words('documents.file')} hint={words('documents.fileHint')}>
        <FileInput file={file} />
      </Field>
      <Progress part={sending.part.value} />
      <Problem text={sending.command.problem.value} />
      <button type="submit" class="button primary" disabled={sending.command.isBusy.value || !file.value}>
        {words('scans.add')}
      </button>
    </form>
  )
}
