import type { CaseCard } from '#shared/schema/board.ts'
import { FieldsForm } from './fields-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

interface RepairProps {
  readonly card: CaseCard
  readonly stepId: string
  readonly close: () => void
}

/** A signer gives the draft back to whoever drew it up, and says what is wrong with it. */
export function RepairForm({ card, stepId, close }: RepairProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  async function send({ reason = '' }: Record<string, string>): Promise<void> {
    const input = { commandId: crypto.randomUUID(), caseId: card.id, stepId, reason }
    const answer = await command.run(({ cases }) => cases.askRepair.mutate(input), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <FieldsForm
      fields={[{ name: 'reason', label: words('do.whatToMend'), isLong: true }]}
      draft={`repair/${card.id}/${stepId}`}
      send={words('do.askRepair')}
      command={command}
      onSend={send}
      close={close}
    />
  )
}
