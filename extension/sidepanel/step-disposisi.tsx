import type { CaseCard } from '#shared/schema/board.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { DisposisiForm } from './disposisi-form.tsx'
import type { NamedDocument } from './documents/document-sight.tsx'
import { usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

interface StepDisposisiProps {
  readonly card: CaseCard
  readonly stepId: string
  readonly close?: () => void
  readonly isFromSheet?: boolean
  readonly scans?: readonly NamedDocument[]
}

/** The disposisi of a step of a berkas. */
export function StepDisposisi({ card, stepId, ...rest }: StepDisposisiProps) {
  const board = usePanelBoard()
  const command = useCommand()
  async function send(content: DisposisiContent): Promise<void> {
    const input = { commandId: crypto.randomUUID(), caseId: card.id, stepId, ...content }
    const answer = await command.run((client) => client.cases.issueDisposisi.mutate(input), card.id)
    if (!answer) return
    board.receiveCase(answer.card)
    rest.close?.()
  }
  return <DisposisiForm draft={`disposisi/${card.id}/${stepId}`} command={command} onSend={send} {...rest} />
}
