import { FieldsForm } from './fields-form.tsx'
import { usePanel } from './panel-context.ts'
import { useCommand } from './use-command.ts'

/** A letter that is to go out; it has a provisional number until it is signed. */
export function LetterDraftForm({ close }: { close: () => void }) {
  const { model, words } = usePanel()
  const command = useCommand()
  async function save({ to = '', perihal = '', ...rest }: Record<string, string>): Promise<void> {
    const receivers = to.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const letterId = crypto.randomUUID()
    const input = { commandId: crypto.randomUUID(), letterId, to: receivers, perihal, ...rest }
    const answer = await command.run((client) => client.letters.draft.mutate(input))
    if (answer) model.openLetterId.value = letterId
  }
  return (
    <section class="page">
      <h2>{words('letters.draft')}</h2>
      <FieldsForm
        fields={[
          { name: 'to', label: words('letter.to'), isLong: true },
          { name: 'perihal', label: words('letter.perihal'), isLong: true },
          { name: 'classification', label: words('letter.classification'), isOptional: true },
        ]}
        send={words('letter.draftSend')}
        command={command}
        onSend={save}
        close={close}
      />
    </section>
  )
}
