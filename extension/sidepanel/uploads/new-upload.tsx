import { useSignal, useSignalEffect } from '@preact/signals'
import { FileSpreadsheet } from 'lucide'
import type { UploadFlowNote } from '#shared/schema/upload-desk.ts'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Select } from '../../ui/select.tsx'
import { MadeFileButton } from '../documents/made-file-button.tsx'
import { Progress } from '../documents/progress.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { PlanForm } from './plan-form.tsx'
import { useNewUpload } from './use-new-upload.ts'

/** A new upload: its kind, a workbook with its PDFs, what they lack, and the plan. `onEnd` = it is planned, or given up. */
export function NewUpload({ onEnd }: { onEnd: (said?: string) => void }) {
  const { words } = usePanel()
  const flows = useCommand()
  const known = useSignal<readonly UploadFlowNote[] | undefined>(undefined)
  const chosenFlow = useSignal('')
  const upload = useNewUpload()
  useSignalEffect(() => {
    if (known.value === undefined && flows.problem.value === undefined && !flows.isBusy.value)
      void flows
        .run((client) => client.uploads.flows.query())
        .then((list) => {
          known.value = list
        })
  })
  useSignalEffect(() => {
    upload.flow.value = known.value?.find(({ id }) => id === chosenFlow.value)
    upload.forget()
  })
  const flow = upload.flow.value
  return (
    <section class="confirm" aria-label={words('uploads.new')}>
      <h2>{words('uploads.new')}</h2>
      <Problem text={flows.problem.value} />
      <Field label={words('uploads.flow')}>
        <Select
          value={chosenFlow}
          first={words(known.value ? 'uploads.flowFirst' : 'loading')}
          options={(known.value ?? []).map(({ id, title }) => ({ value: id, text: title }))}
        />
      </Field>
      {flow && <Templates key={flow.id} flow={flow} />}
      {flow && <ChosenFiles upload={upload} takesFiles={flow.takesFiles} />}
      <Progress part={upload.part.value} />
      <Problem text={upload.command.problem.value} />
      {upload.checked.value && (
        <PlanForm
          upload={upload}
          checked={upload.checked.value}
          onPlanned={() => onEnd(words('uploads.planned'))}
        />
      )}
      <button type="button" class="button" onClick={() => onEnd()}>
        {words('cancel')}
      </button>
    </section>
  )
}

/** An empty workbook of the flow, to begin with. */
function Templates({ flow }: { flow: UploadFlowNote }) {
  const { words } = usePanel()
  const jenis = useSignal(flow.jenis[0] ?? '')
  const wanted = { flow: flow.id, ...(jenis.value !== '' && { jenis: jenis.value }) }
  return (
    <details>
      <summary>{words('uploads.templates')}</summary>
      <div class="stack-tight">
        {flow.jenis.length > 0 && (
          <Field label={words('uploads.jenis')}>
            <Select value={jenis} options={flow.jenis.map((word) => ({ value: word, text: word }))} />
          </Field>
        )}
        <MadeFileButton
          icon={FileSpreadsheet}
          label={words('uploads.template')}
          make={(client) => client.uploads.template.query(wanted)}
        />
      </div>
    </details>
  )
}
