import { useSignal } from '@preact/signals'
import { FileSpreadsheet } from 'lucide'
import type { CheckedWorkbook } from '#shared/schema/upload-desk.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { fileOf, openFile } from '../documents/open-file.ts'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import type { useNewUpload } from './use-new-upload.ts'

/** So many problems are read here; all of them stand in the workbook with notes. */
const MOST_SHOWN = 20

interface PlanFormProps {
  readonly upload: ReturnType<typeof useNewUpload>
  readonly checked: CheckedWorkbook
  readonly onPlanned: () => void
}

/** What the check found, the workbook back with its notes, and the plan of the rows that may go. */
export function PlanForm({ upload, checked, onPlanned }: PlanFormProps) {
  const { words } = usePanel()
  const { cases } = usePanelBoard()
  const caseNumber = useSignal('')
  const { total, ready, problems, unused, annotated } = checked
  const numbers = [...cases.value.values()].map((card) => card.value.number)
  return (
    <div class="stack" role="status">
      <p class={ready < total ? 'note warn' : 'note ok'}>{words('uploads.readyRows', { ready, total })}</p>
      {problems.length > 0 && (
        <ul class="stack-tight small-text">
          {problems.slice(0, MOST_SHOWN).map(({ row, column, code, message }) => (
            <li key={`${row} ${column} ${code} ${message}`}>
              <b>{words('uploads.sampleRow', { line: row })}</b> {message}
            </li>
          ))}
        </ul>
      )}
      {problems.length > MOST_SHOWN && <p class="hint">{words('uploads.moreProblems')}</p>}
      {unused.length > 0 && (
        <p class="note warn">
          {words('uploads.unused', { count: unused.length, names: unused.slice(0, 5).join(', ') })}
        </p>
      )}
      <button type="button" class="button" onClick={() => openFile(fileOf(annotated), annotated.file)}>
        <Icon node={FileSpreadsheet} />
        {words('uploads.annotated')}
      </button>
      {ready > 0 && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void upload.plan(caseNumber.value.trim()).then((isPlanned) => isPlanned && onPlanned())
          }}
        >
          <Field label={words('uploads.case')} hint={words('uploads.caseHint')}>
            <input
              class="input"
              list="upload-cases"
              autocomplete="off"
              maxLength={60}
              value={caseNumber.value}
              onInput={(event) => {
                caseNumber.value = event.currentTarget.value
              }}
            />
          </Field>
          <datalist id="upload-cases">
            {numbers.map((number) => (
              <option key={number} value={number} />
            ))}
          </datalist>
          <button type="submit" class="button primary" disabled={upload.command.isBusy.value}>
            {words('uploads.plan', { count: ready })}
          </button>
        </form>
      )}
    </div>
  )
}
