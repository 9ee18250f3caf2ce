import { mayDoInCase } from '#shared/domain/may-do.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { Problem } from '../ui/problem.tsx'
import type { CaseDetail } from './case-detail.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { VerdictSelect } from './verdict-select.tsx'

/** What the current step needs, each document with its verdict. */
export function CaseKelengkapan({ card, detail }: { card: CaseCard; detail: CaseDetail | undefined }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const { current } = card
  if (card.status !== 'open' || !current || current.kelengkapan.length === 0) return null
  const documents = current.kelengkapan.filter(({ kind }) => kind === 'dokumen')
  const others = current.kelengkapan.filter(({ kind }) => kind !== 'dokumen')
  const step = detail && stepById(detail.sop, current.id)
  const mayJudge = detail && step ? mayDoInCase(board.me, { ...detail, step }) : false

  async function judge(itemId: string, verdict: Verdict): Promise<void> {
    if (!current) return
    const input = { commandId: crypto.randomUUID(), caseId: card.id, stepId: current.id, itemId, verdict }
    const answer = await run((client) => client.cases.judgeKelengkapan.mutate(input), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <section class="part">
      <h3>{words('case.kelengkapan')}</h3>
      <Problem text={problem.value} />
      <ul class="verdict-list">
        {documents.map(({ id, text, verdict }) => (
          <li key={id}>
            <span>{text}</span>
            <VerdictSelect
              label={text}
              verdict={verdict}
              isDisabled={!mayJudge || isBusy.value}
              judge={(given) => judge(id, given)}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p class="small-text">
          <span class="soft">{words('case.otherNeeds')}:</span> {others.map(({ text }) => text).join('; ')}
        </p>
      )}
    </section>
  )
}
