import { useSignal } from '@preact/signals'
import type { NumberParticipants } from '#shared/schema/participant-command.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { usePanel } from '../panel-context.ts'
import type { UsedCommand } from '../use-command.ts'
import { useDraft } from '../use-draft.ts'
import { rowNumbers } from './row-numbers.ts'

interface NumbersProps {
  readonly caseId: string
  readonly selected: readonly number[]
  readonly command: UsedCommand
  readonly onSend: (rows: NumberParticipants['rows']) => Promise<void>
  readonly close: () => void
}

/** Nomor usulan of many rows at once, as copied from a spreadsheet; what is read is said before it is sent. */
export function NumbersForm({ caseId, selected, command, onSend, close }: NumbersProps) {
  const { words } = usePanel()
  const pasted = useSignal('')
  const forget = useDraft(`numbers/${caseId}`, { pasted })
  const { rows, bad } = rowNumbers(pasted.value, selected)
  return (
    <form
      class="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void onSend([...rows]).then(() => {
          if (command.problem.peek() === undefined) forget()
        })
      }}
    >
      <Field label={words('rows.numbersPaste')} hint={words('rows.numbersHint')}>
        <TextInput value={pasted} maxLength={400_000} isLong />
      </Field>
      <div role="status" class="stack-tight small-text">
        {rows.length > 0 && <p>{words('rows.numbersRead', { count: rows.length })}</p>}
        {bad.map(({ line, text }) => (
          <p key={line} class="tone-warn">
            {words('rows.numbersBad', { line, text })}
          </p>
        ))}
      </div>
      <Problem text={command.problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={() => {
          forget()
          close()
        }}
        send={words('do.yes')}
        isDisabled={command.isBusy.value || rows.length === 0 || bad.length > 0}
      />
    </form>
  )
}
