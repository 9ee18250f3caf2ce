import { Security, Urgency } from '#shared/schema/disposisi.ts'
import { FieldsForm } from './fields-form.tsx'
import { linesOf } from './letters/amended-letter.ts'
import { usePanel } from './panel-context.ts'
import { useCommand } from './use-command.ts'

/** A letter that is to go out; it has a provisional number until it is signed. */
export function LetterDraftForm({ close }: { close: () => void }) {
  const { model, words } = usePanel()
  const command = useCommand()
  async function save({
    to = '',
    perihal = '',
    tembusan,
    urgency,
    security,
    ...rest
  }: Record<string, string>): Promise<void> {
    const letterId = crypto.randomUUID()
    const input = {
      ...{ commandId: crypto.randomUUID(), letterId, to: linesOf(to), perihal, ...rest },
      ...(tembusan && { tembusan: linesOf(tembusan) }),
      ...(urgency && { urgency: Urgency.parse(urgency) }),
      ...(security && { security: Security.parse(security) }),
    }
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
          {
            ...{ name: 'urgency', label: words('disposisi.urgency'), value: 'biasa' },
            options: Urgency.options.map((value) => ({ value, text: words(`urgency.${value}`) })),
          },
          {
            ...{ name: 'security', label: words('disposisi.security'), value: 'biasa' },
            options: Security.options.map((value) => ({ value, text: words(`security.${value}`) })),
          },
          { name: 'tembusan', label: words('letter.tembusanField'), isLong: true, isOptional: true },
          { name: 'classification', label: words('letter.classification'), isOptional: true },
        ]}
        draft="letter/draft"
        send={words('letter.draftSend')}
        command={command}
        onSend={save}
        close={close}
      />
    </section>
  )
}
