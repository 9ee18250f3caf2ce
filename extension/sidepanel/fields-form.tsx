import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { DateInput } from './date-input.tsx'
import { usePanel } from './panel-context.ts'
import type { UsedCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

export interface FormField {
  readonly name: string
  readonly label: string
  /** Present = chosen from these; nothing is chosen beforehand. */
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  /** What stands there while nothing is chosen. */
  readonly first?: string
  readonly isDate?: boolean
  readonly isLong?: boolean
  readonly isOptional?: boolean
  readonly value?: string
}

interface FieldsFormProps {
  readonly fields: readonly FormField[]
  readonly send: string
  readonly command: UsedCommand
  /** What was filled in, trimmed; empty fields are left out. */
  readonly onSend: (values: Record<string, string>) => Promise<void>
  readonly close?: () => void
  /** Nothing can be sent while all of it is left as it is. */
  readonly needsSome?: boolean
  /** Names the form and what it is about, where what is typed is to outlive the panel. */
  readonly draft?: string
}

/** A short form: its fields, and one button. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, send, command, onSend, close, draft, needsSome = false } = props
  const { words } = usePanel()
  const { isBusy, problem } = command
  const values = useMemo(
    () => Object.fromEntries(fields.map(({ name, value }) => [name, signal(value ?? '')])),
    [fields.map(({ name }) => name).join()],
  )
  const forget = useDraft(draft, values)
  const giveUp = () => {
    forget()
    close?.()
  }
  async function sendOff(): Promise<void> {
    await onSend(said)
    if (problem.peek() === undefined) forget()
  }
  const said = Object.fromEntries(
    Object.entries(values).flatMap(([name, { value }]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
  const isReady =
    !(needsSome && Object.keys(said).length === 0) &&
    fields.every(({ name, isOptional }) => isOptional || said[name] !== undefined)
  return (
    <div class="confirm">
      {fields.map(({ name, label, options, first, isDate, isLong }) => {
        const value = values[name]
        if (!value) return null
        return (
          <Field key={name} label={label}>
            {options ? (
              <Select value={value} first={first ?? words('choose')} options={options} />
            ) : isDate ? (
              <DateInput value={value} />
            ) : (
              <TextInput value={value} maxLength={isLong ? 2000 : 200} isLong={isLong ?? false} />
            )}
          </Field>
        )
      })}
      <Problem text={problem.value} />
      {close ? (
        <ButtonPair
          cancel={words('cancel')}
          onCancel={giveUp}
          send={send}
          isDisabled={isBusy.value || !isReady}
          onSend={() => void sendOff()}
        />
      ) : (
        <button
          type="button"
          class="button primary"
          disabled={isBusy.value || !isReady}
          onClick={() => void sendOff()}
        >
          {send}
        </button>
      )}
    </div>
  )
}
