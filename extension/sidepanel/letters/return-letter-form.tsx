import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ReturnDraft } from '#shared/schema/return-draft.ts'
import { FieldsForm, type FormField } from '../fields-form.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { linesOf } from './amended-letter.ts'

interface ReturnLetterProps {
  readonly caseId: string
  /** Of the berkas when the form was opened. */
  readonly revision: number
  readonly close: () => void
}

/** The letter that a return leaves with, as the office's server would write it; what is kept is what stands here then. */
export function ReturnLetterForm({ caseId, revision, close }: ReturnLetterProps) {
  const { model, words } = usePanel()
  const command = useCommand()
  const { problem } = command
  const draft = useSignal<ReturnDraft | undefined>(undefined)
  useEffect(() => {
    void command
      .run((client) => client.letters.returnDraft.query({ caseId }))
      .then((planned) => {
        draft.value = planned
      })
  }, [caseId])
  async function keep({ to = '', tembusan = '', ...rest }: Record<string, string>): Promise<void> {
    const letterId = crypto.randomUUID()
    const input = {
      ...{ commandId: crypto.randomUUID(), letterId, caseId, to: linesOf(to), ...rest },
      ...(tembusan !== '' && { tembusan: linesOf(tembusan) }),
    }
    const answer = await command.run((client) => client.letters.draftReturn.mutate(input), caseId)
    if (answer) model.openLetter(letterId)
  }
  const planned = draft.value
  return (
    <section class="part">
      <h2>{words('papers.surat-pengembalian')}</h2>
      {planned ? (
        <>
          {planned.rows.length > 0 && (
            <p class="small-text">{words('returnLetter.rows', { names: planned.rows.join(', ') })}</p>
          )}
          <p class="hint">
            {words('returnLetter.signer', { name: planned.signer?.jabatan ?? words('returnLetter.anyHead') })}
          </p>
          <FieldsForm
            fields={fieldsOf(planned, words)}
            draft={`case/${caseId}/return-letter/${revision}`}
            send={words('letter.draftSend')}
            command={command}
            onSend={keep}
            close={close}
          />
        </>
      ) : (
        <NotYet problem={problem.value} close={close} />
      )}
    </section>
  )
}

/** Names of returned rows are a list of their own on the paper, so only a letter for one applicant has a reason. */
function fieldsOf({ to, perihal, summary, rows }: ReturnDraft, words: ReturnType<typeof usePanel>['words']) {
  const fields: FormField[] = [
    { name: 'to', label: words('returnLetter.to'), isLong: true, value: to.join('\n') },
    { name: 'perihal', label: words('letter.perihal'), isLong: true, value: perihal },
    { name: 'summary', label: words('letter.reason'), isLong: true, value: summary },
    { name: 'tembusan', label: words('letter.tembusanField'), isLong: true, isOptional: true },
    { name: 'classification', label: words('letter.classification'), isOptional: true },
  ]
  return fields.filter(({ name }) => name !== 'summary' || rows.length === 0)
}

function NotYet({ problem, close }: { problem: string | undefined; close: () => void }) {
  const { words } = usePanel()
  if (problem === undefined) return <p class="soft">{words('loading')}</p>
  return (
    <>
      <p class="note warn" role="alert">
        {problem}
      </p>
      <button type="button" class="button" onClick={close}>
        {words('back')}
      </button>
    </>
  )
}
