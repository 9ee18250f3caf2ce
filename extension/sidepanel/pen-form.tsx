import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { dateHere } from './date-here.ts'
import { FieldsForm, type FormField } from './fields-form.tsx'
import { SrikandiForm } from './letters/srikandi-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { StepDisposisi } from './step-disposisi.tsx'
import { useCommand } from './use-command.ts'

/** What the doer of a step wrote with a pen or in Srikandi, recorded by TU. */
export function PenForm({ card, step }: { card: CaseCard; step: SopStep }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const open = useSignal<'sheet' | 'srikandi' | undefined>(undefined)
  const close = () => {
    open.value = undefined
  }
  if (!['disposisi', 'paraf', 'ttd', 'approval'].includes(step.kind)) return null
  if (open.value === undefined) {
    const kinds = step.kind === 'disposisi' ? (['sheet', 'srikandi'] as const) : (['sheet'] as const)
    return (
      <div class="actions">
        {kinds.map((kind) => (
          <button
            type="button"
            class="button"
            key={kind}
            onClick={() => {
              open.value = kind
            }}
          >
            {words(kind === 'sheet' ? 'sheet.fromSheet' : 'srikandi.record')}
          </button>
        ))}
      </div>
    )
  }
  if (open.value === 'srikandi') {
    return (
      <SrikandiForm
        on={{ kind: 'case', id: card.id }}
        stepId={step.id}
        receive={(answer) => {
          if (answer.kind === 'case') board.receiveCase(answer.card)
        }}
        close={close}
      />
    )
  }
  return step.kind === 'disposisi' ? (
    <StepDisposisi card={card} stepId={step.id} close={close} isFromSheet />
  ) : (
    <SignedForm card={card} step={step} close={close} />
  )
}

function SignedForm({ card, step, close }: { card: CaseCard; step: SopStep; close: () => void }) {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const outcomes = card.current?.outcomes.filter(({ isReturn, leads }) => !isReturn && !leads) ?? []
  const people = board.people.filter(({ id }) => id !== board.me.id)
  const fields: FormField[] = [
    {
      name: 'by',
      label: words('sheet.by'),
      options: people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` })),
    },
    { name: 'onSheet', label: words('sheet.on'), isDate: true, value: dateHere(model.now.peek()) },
  ]
  if (outcomes.length > 1) {
    const options = outcomes.map(({ id, label }) => ({ value: id, text: label }))
    fields.push({ name: 'outcomeId', label: words('do.choose'), options })
  }
  async function send({ by = '', onSheet = '', outcomeId }: Record<string, string>): Promise<void> {
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      stepId: step.id,
      ...(outcomeId !== undefined && { outcomeId }),
      sheet: { by, onSheet },
    }
    const answer = await command.run(({ cases }) => {
      if (step.kind === 'paraf') return cases.giveParaf.mutate(input)
      return step.kind === 'ttd' ? cases.recordTtd.mutate(input) : cases.giveApproval.mutate(input)
    }, card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return <FieldsForm fields={fields} send={words('do.yes')} command={command} onSend={send} close={close} />
}
