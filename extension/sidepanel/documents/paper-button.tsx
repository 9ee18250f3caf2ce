import { useSignal } from '@preact/signals'
import { Printer } from 'lucide'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { fileOf, isShownInTab, openFile } from './open-file.ts'

interface PaperProps {
  readonly wanted: MakePaper
  readonly label: string
}

/** Makes a paper with the office's kop and opens it, ready to be printed. */
export function PaperButton({ wanted, label }: PaperProps) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const said = useSignal('')
  async function make(): Promise<void> {
    said.value = ''
    const paper = await run((client) => client.papers.make.query(wanted))
    if (!paper) return
    const file = fileOf(paper)
    openFile(file, paper.file)
    said.value = words(isShownInTab(file.type) ? 'papers.made' : 'papers.saved', { file: paper.file })
  }
  return (
    <div class="stack-tight">
      <button type="button" class="button" disabled={isBusy.value} onClick={() => void make()}>
        <Icon node={Printer} />
        {label}
      </button>
      <Problem text={problem.value} />
      <p class="hint" role="status">
        {said.value}
      </p>
    </div>
  )
}
