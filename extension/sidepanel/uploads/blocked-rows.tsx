import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { UploadCard } from '#shared/schema/board.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { Problem } from '../../ui/problem.tsx'
import { FieldsForm } from '../fields-form.tsx'
import { linesOf } from '../letters/amended-letter.ts'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { ReturnedRows } from './returned-rows.tsx'

/** So many rows are read here; all of them stand in the workbook that goes along. */
const MOST_SHOWN = 20

/** The way to the rows that cannot be sent, and to the one letter that gives them back. */
export function BlockedRows({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const isOpen = useSignal(false)
  const { blocked: count } = card.counts
  if (!isOpen.value) {
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          isOpen.value = true
        }}
      >
        {words('uploads.return', { count })}
      </button>
    )
  }
  return (
    <section class="confirm" aria-label={words('uploads.returnTitle', { count })}>
      <h3>{words('uploads.returnTitle', { count })}</h3>
      <BlockedList
        runId={card.id}
        close={() => {
          isOpen.value = false
        }}
      />
    </section>
  )
}

function BlockedList({ runId, close }: { runId: string; close: () => void }) {
  const { words } = usePanel()
  const reading = useCommand()
  const draft = useSignal<UploadLetterDraft | undefined>(undefined)
  useEffect(() => {
    void reading
      .run((client) => client.letters.uploadDraft.query({ runId }))
      .then((planned) => {
        draft.value = planned
      })
  }, [runId])
  const { value: planned } = draft
  if (!planned) {
    return (
      <>
        <Problem text={reading.problem.value} />
        {reading.problem.value === undefined && <p class="soft">{words('loading')}</p>}
        <button type="button" class="button" onClick={close}>
          {words('back')}
        </button>
      </>
    )
  }
  const { rows, lines } = planned
  const shown = rows.slice(0, MOST_SHOWN)
  const more = lines.length - shown.length
  return (
    <>
      <ul class="stack-tight small-text">
        {shown.map(({ line, message }) => (
          <li key={line}>
            <b>{words('uploads.sampleRow', { line })}</b> {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{words('uploads.returnMore', { count: more })}</p>}
      {planned.letter ? (
        <ReturnedRows runId={runId} letter={planned.letter} close={close} />
      ) : (
        <ReturnForm
          planned={planned}
          close={close}
          onDone={(letter) => {
            draft.value = { ...planned, letter }
          }}
        />
      )}
    </>
  )
}

interface ReturnFormProps {
  readonly planned: UploadLetterDraft
  readonly close: () => void
  readonly onDone: (letter: NonNullable<UploadLetterDraft['letter']>) => void
}

/** To whom they go back; the rest of the letter is written by the office's server. */
function ReturnForm({ planned, close, onDone }: ReturnFormProps) {
  const { words } = usePanel()
  const command = useCommand()
  const ids = useSignal({ commandId: crypto.randomUUID(), letterId: crypto.randomUUID() })
  const { runId, to, signer, summary } = planned
  async function send({ to: receivers = '', tembusan = '', ...rest }: Record<string, string>): Promise<void> {
    const input = {
      ...{ ...ids.value, runId, to: linesOf(receivers), ...rest },
      ...(tembusan !== '' && { tembusan: linesOf(tembusan) }),
    }
    const answer = await command.run((client) => client.letters.draftOfUpload.mutate(input))
    if (answer) onDone({ id: answer.card.id, number: answer.card.agenda.printed })
  }
  return (
    <>
      <p class="small-text">{summary}</p>
      <p class="hint">
        {words('returnLetter.signer', { name: signer?.jabatan ?? words('returnLetter.anyHead') })}
      </p>
      <FieldsForm
        fields={[
          { name: 'to', label: words('letter.to'), isLong: true, value: to.join('\n') },
          { name: 'tembusan', label: words('letter.tembusanField'), isLong: true, isOptional: true },
          { name: 'classification', label: words('letter.classification'), isOptional: true },
        ]}
        draft={`upload/${runId}/return`}
        send={words('letter.draftSend')}
        command={command}
        onSend={send}
        close={close}
      />
    </>
  )
}
