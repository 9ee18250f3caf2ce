import { useSignal } from '@preact/signals'
import { FileText } from 'lucide'
import type { SampledRow } from '#shared/schema/sampled-row.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { fileOf, openFile } from '../documents/open-file.ts'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { fieldLabel } from './field-label.ts'

/** Where the file lies and its digest are for the machine; its name stays among the values. */
const HIDDEN: readonly string[] = ['berkasPath', 'berkasHash']

interface SampledRowItemProps {
  readonly runId: string
  readonly row: SampledRow
  readonly isSeen: boolean
  readonly onToggle: () => void
}

/** One sampled row, every value of it; one with a PDF is ticked only once that was opened. */
export function SampledRowItem({ runId, row, isSeen, onToggle }: SampledRowItemProps) {
  const { id: rowId, line, data, titles } = row
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const isOpened = useSignal(!data.berkasHash)
  const values = Object.entries(data).filter(([key, value]) => value !== '' && !HIDDEN.includes(key))
  async function open(): Promise<void> {
    const pdf = await run((client) => client.uploads.sampledPdf.query({ runId, rowId }))
    if (!pdf) return
    openFile(fileOf(pdf), pdf.file)
    isOpened.value = true
  }
  return (
    <section class="sampled">
      <h3>{words('uploads.sampleRow', { line })}</h3>
      <dl>
        {values.map(([key, value]) => (
          <div key={key}>
            <dt>{titles?.[key] ?? fieldLabel(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {data.berkasHash && (
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void open()}>
          <Icon node={FileText} />
          {words('uploads.openPdf', { line })}
        </button>
      )}
      <Problem text={problem.value} />
      <label>
        <input type="checkbox" checked={isSeen} disabled={!isOpened.value} onChange={onToggle} />
        <span>{words(isOpened.value ? 'uploads.sampleSeen' : 'uploads.pdfFirst', { line })}</span>
      </label>
    </section>
  )
}
