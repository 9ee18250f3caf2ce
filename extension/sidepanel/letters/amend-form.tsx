import { useSignal } from '@preact/signals'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { FieldsForm, type FormField } from '../fields-form.tsx'
import { usePanel } from '../panel-context.ts'
import type { UsedCommand } from '../use-command.ts'
import { amendedLetter, textsOf } from './amended-letter.ts'

interface AmendProps {
  readonly card: LetterCard
  readonly command: UsedCommand
  readonly onSend: (change: ReturnType<typeof amendedLetter>) => Promise<void>
  readonly close: () => void
}

/** Sets right what was entered of a letter, or adds to it: every field as it stands, to be written over. */
export function AmendForm({ card, command, onSend, close }: AmendProps) {
  const { words } = usePanel()
  const isUnchanged = useSignal(false)
  const texts = textsOf(card)
  const isIncoming = card.direction === 'incoming'
  const own: FormField[] = isIncoming
    ? [
        { name: 'sender', label: words('letter.sender') },
        { name: 'number', label: words('letter.number') },
        { name: 'letterOn', label: words('letter.on'), isDate: true },
      ]
    : [{ name: 'to', label: words('letter.to'), isLong: true }]
  const fields: FormField[] = [
    ...own,
    { name: 'perihal', label: words('letter.perihal'), isLong: true },
    { name: 'summary', label: words('letter.summary'), isLong: true, isOptional: true },
    {
      name: 'urgency',
      label: words('disposisi.urgency'),
      options: Urgency.options.map((value) => ({ value, text: words(`urgency.${value}`) })),
    },
    {
      name: 'security',
      label: words('disposisi.security'),
      options: Security.options.map((value) => ({ value, text: words(`security.${value}`) })),
    },
    { name: 'classification', label: words('letter.classification'), isOptional: true },
    { name: 'lampiran', label: words('letter.lampiran'), isOptional: true },
    { name: 'tembusan', label: words('letter.tembusanField'), isLong: true, isOptional: true },
  ]
  async function send(said: Record<string, string>): Promise<void> {
    const change = amendedLetter(card, said)
    isUnchanged.value = Object.keys(change).length === 0
    if (!isUnchanged.value) await onSend(change)
  }
  return (
    <>
      {isUnchanged.value && (
        <p class="note" role="status">
          {words('letter.unchanged')}
        </p>
      )}
      {card.status === 'concept' && card.signings.length > 0 && (
        <p class="note warn">{words('letter.signsAnew')}</p>
      )}
      <FieldsForm
        fields={fields.map((field) => ({ ...field, value: texts[field.name as keyof typeof texts] }))}
        draft={`letter/${card.id}/amend/${card.revision}`}
        send={words('letter.amendSend')}
        command={command}
        onSend={send}
        close={close}
      />
    </>
  )
}
