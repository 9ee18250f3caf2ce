import { useMemo } from 'preact/hooks'
import { accountNamed, receiverOptions } from '#shared/domain/disposisi/receiver-options.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { dateHere } from './date-here.ts'
import { DateInput } from './date-input.tsx'
import { createDisposisiDraft } from './disposisi-draft.ts'
import { DisposisiReceivers } from './disposisi-receivers.tsx'
import type { NamedDocument } from './documents/document-sight.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { scanField } from './scan-field.ts'
import type { UsedCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

const URGENCIES = ['biasa', 'segera', 'sangat-segera'] as const
const SECURITIES = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const

interface DisposisiProps {
  readonly command: UsedCommand
  readonly onSend: (content: DisposisiContent) => Promise<void>
  readonly close?: () => void
  /** Somebody else wrote it with a pen, and this person records it. */
  readonly isFromSheet?: boolean
  /** Documents, one of which may be the scan of that sheet. */
  readonly scans?: readonly NamedDocument[]
  /** Names the form and what it is about: what is typed outlives the panel. */
  readonly draft: string
}

/** The lembar disposisi: to whom, what is asked, how urgent, by when. */
export function DisposisiForm(props: DisposisiProps) {
  const { command, onSend, close, isFromSheet = false, scans = [], draft: key } = props
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem } = command
  const draft = useMemo(
    () => createDisposisiDraft({ isFromSheet, today: dateHere(model.now.peek()) }),
    [isFromSheet, model],
  )
  const forget = useDraft(key, draft.kept)
  const content = draft.content()
  const writer = isFromSheet ? draft.sheet.by.value : board.me.id
  const people = board.people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))
  const options = receiverOptions(board.people).filter(({ value }) => accountNamed(value) !== writer)

  function giveUp(): void {
    forget()
    close?.()
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!content) return
    await onSend(content)
    if (problem.peek() === undefined) forget()
  }
  return (
    <form class="confirm" onSubmit={(event) => void send(event)}>
      {isFromSheet && (
        <>
          <p class="hint">{words('sheet.fromSheet')}</p>
          <Field label={words('sheet.by')}>
            <Select
              value={draft.sheet.by}
              first={words('choose')}
              options={people.filter(({ value }) => value !== board.me.id)}
            />
          </Field>
          <Field label={words('sheet.on')}>
            <DateInput value={draft.sheet.onSheet} />
          </Field>
          {scanField(scans, words).map(({ label, first = '', options = [] }) => (
            <Field key={label} label={label}>
              <Select value={draft.sheet.scanHash} first={first} options={options} />
            </Field>
          ))}
        </>
      )}
      <DisposisiReceivers draft={draft} options={options} />
      <fieldset class="checks">
        <legend>{words('disposisi.instructions')}</legend>
        {board.instructions.map((instruction) => (
          <label key={instruction}>
            <input
              type="checkbox"
              checked={draft.asked.value.includes(instruction)}
              onChange={() => draft.toggle(instruction)}
            />
            <span>{instruction}</span>
          </label>
        ))}
      </fieldset>
      <Field label={words('disposisi.own')}>
        <TextInput value={draft.own} maxLength={200} />
      </Field>
      <Choice
        label={words('disposisi.urgency')}
        options={URGENCIES.map((value) => ({ value, text: words(`urgency.${value}`) }))}
        value={draft.urgency.value}
        choose={(value) => {
          draft.urgency.value = value
        }}
      />
      <Choice
        label={words('disposisi.security')}
        options={SECURITIES.map((value) => ({ value, text: words(`security.${value}`) }))}
        value={draft.security.value}
        choose={(value) => {
          draft.security.value = value
        }}
      />
      <Field label={words('disposisi.dueOn')}>
        <DateInput value={draft.dueOn} />
      </Field>
      <Field label={words('disposisi.note')}>
        <TextInput value={draft.note} maxLength={2000} isLong />
      </Field>
      <Problem text={problem.value} />
      <div class={close ? 'pair' : 'actions'}>
        {close && (
          <button type="button" class="button" onClick={giveUp}>
            {words('cancel')}
          </button>
        )}
        <button type="submit" class="button primary" disabled={isBusy.value || !content}>
          {words(isFromSheet ? 'letter.disposeSheet' : 'do.disposisi')}
        </button>
      </div>
    </form>
  )
}
