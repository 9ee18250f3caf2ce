import { FileSpreadsheet, Printer } from 'lucide'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { MadeFileButton } from '../documents/made-file-button.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'

interface ReturnedRowsProps {
  readonly runId: string
  readonly letter: NonNullable<UploadLetterDraft['letter']>
  readonly close: () => void
}

/** The letter that gives blocked rows back, with its workbook; for who reads letters the letter itself, too. */
export function ReturnedRows({ runId, letter, close }: ReturnedRowsProps) {
  const { model, words } = usePanel()
  const { me } = usePanelBoard()
  const readsLetters = me.roles.some((role) => role === 'petugas' || role === 'tu' || role === 'supervisor')
  return (
    <>
      <p class="note ok" role="status">
        {words('uploads.returned', { number: letter.number })}
      </p>
      <MadeFileButton
        icon={Printer}
        label={words('uploads.returnPdf')}
        make={(client) => client.uploads.readReturned.query({ runId, form: 'pdf' })}
      />
      <MadeFileButton
        icon={FileSpreadsheet}
        label={words('uploads.returnWorkbook')}
        make={(client) => client.uploads.readReturned.query({ runId, form: 'xlsx' })}
      />
      {readsLetters && (
        <button type="button" class="button" onClick={() => model.openLetter(letter.id)}>
          {words('uploads.openLetter')}
        </button>
      )}
      <button type="button" class="button" onClick={close}>
        {words('back')}
      </button>
    </>
  )
}
