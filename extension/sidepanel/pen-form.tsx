import { useSignal } from '@preact/signals'
import type { Turn } from '#shared/domain/signing/line-of-step.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { dateHere } from './date-here.ts'
import type { NamedDocument } from './documents/document-sight.tsx'
import { FieldsForm, type FormField } from './fields-form.tsx'
import { SrikandiForm } from './letters/srikandi-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { scanField } from './scan-field.ts'
import { StepDisposisi } from './step-disposisi.tsx'
import { useCommand } from './use-command.ts'

interface PenProps {
  readonly card: CaseCard
  readonly step: SopStep
  readonly turn: Turn
  /** Documents of the berkas, one of which may be the scan of the sheet. */
  readonly scans: readonly NamedDocument[]
}

/** What the doer of a step wrote with a pen or in Srikandi, recorded by TU. */
export function PenForm({ card, step, turn, scans }: PenProps) {
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
    <StepDisposisi card={card} stepId={step.id} close={close} isFromSheet scans={scans} />
  ) : (
    <SignedForm card={card} step={step} turn={turn} scans={scans} close={close} />
  )
}

function SignedForm({ card, step, turn, scans, close }: PenProps & { readonly close: () => void }) {
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
    ...scanField(scans, words),
  ]
  if (turn.isLast && outcomes.length > 1) {
    const options = outcomes.map(({ id, label }) => ({ value: id, text: label }))
    fields.push({ name: 'outcomeId', label: words('do.choose'), options })
  }
  async function send({ by = '', onSheet = '', scanHash, outcomeId }: Record<string, string>): Promise<void> {
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      stepId: step.id,
      ...(outcomeId !== undefined && { outcomeId }),
      sheet: { by, onSheet, ...(scanHash !== undefined && { scanHash }) },
    }
    const answer = await command.run(({ cases }) => {
      if (turn.kind === 'paraf') return cases.giveParaf.mutate(input)
      return turn.kind === 'ttd' ? cases.recordTtd.mutate(input) : cases.giveApproval.mutate(input)
    }, card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <FieldsForm
      fields={fields}
      draft={`signed/${card.id}/${step.id}`}
      send={words('do.yes')}
      command={command}
      onSend={send}
      close={close}
    />
  )
}
