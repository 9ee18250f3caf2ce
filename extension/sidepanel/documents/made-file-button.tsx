import { useSignal } from '@preact/signals'
import type { IconNode } from 'lucide'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import type { BridgeClient } from '../../bridge-client/bridge-client.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { fileOf, isShownInTab, openFile } from './open-file.ts'

interface MadeFileProps {
  readonly icon: IconNode
  readonly label: string
  /** Asks the server for the file. */
  readonly make: (client: BridgeClient) => Promise<MadePaper>
}

/** Has a file made and hands it to the person: in a tab where the browser shows it, else among the downloads. */
export function MadeFileButton({ icon, label, make }: MadeFileProps) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const said = useSignal('')
  async function open(): Promise<void> {
    said.value = ''
    const made = await run(make)
    if (!made) return
    openFile(fileOf(made), made.file)
    said.value = words(isShownInTab(made.mediaType) ? 'papers.made' : 'papers.saved', { file: made.file })
  }
  return (
    <div class="stack-tight">
      <button type="button" class="button" disabled={isBusy.value} onClick={() => void open()}>
        <Icon node={icon} />
        {label}
      </button>
      <Problem text={problem.value} />
      <p class="hint" role="status">
        {said.value}
      </p>
    </div>
  )
}
