import { useSignal } from '@preact/signals'
import { Plus } from 'lucide'
import type { PengaduanCard } from '#shared/schema/board.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { DueLine } from './due-line.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { PengaduanForm } from './pengaduan-form.tsx'
import { useCommand } from './use-command.ts'

/** Pengaduan this person may see, and the form to record one. */
export function PengaduanView() {
  const { words } = usePanel()
  const { me, pengaduan } = usePanelBoard()
  const isAdding = useSignal(false)
  const mayRecord = me.roles.some((role) => ['petugas', 'tu', 'pengelola-pengaduan'].includes(role))
  const cards = [...pengaduan.value.values()].map((card) => card.value)
  cards.sort((a, b) => order(a).localeCompare(order(b)))
  if (isAdding.value) {
    return (
      <PengaduanForm
        close={() => {
          isAdding.value = false
        }}
      />
    )
  }
  return (
    <section class="page">
      {mayRecord && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            isAdding.value = true
          }}
        >
          <Icon node={Plus} />
          {words('pengaduan.new')}
        </button>
      )}
      {cards.length === 0 && <p class="soft">{words('pengaduan.empty')}</p>}
      <ul class="sheets">
        {cards.map((card) => (
          <li class="sheet" key={card.id}>
            <PengaduanItem card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PengaduanItem({ card }: { card: PengaduanCard }) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const mayAnswer = card.status === 'diterima' && me.roles.includes('pengelola-pengaduan')
  return (
    <>
      <p class="row-title">
        <span class="figures soft">{card.number}</span>
        <span class={card.status === 'ditanggapi' ? 'badge status-done' : 'badge'}>
          {words(`pengaduan.status.${card.status}`)}
        </span>
      </p>
      <p class="said">{card.content}</p>
      <p class="hint">
        {card.channel} · {words('pengaduan.by', { name: card.officerName })}
      </p>
      {card.status === 'diterima' && <DueLine from={card.receivedAt} dueAt={card.dueAt} />}
      {card.answerText !== undefined && (
        <p class="said">
          <b>{words('pengaduan.answer')}:</b> {card.answerText}
        </p>
      )}
      {mayAnswer && <AnswerForm card={card} />}
    </>
  )
}

function AnswerForm({ card }: { card: PengaduanCard }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const text = useSignal('')
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const input = { commandId: crypto.randomUUID(), pengaduanId: card.id, text: text.value.trim() }
    const answer = await run((client) => client.pengaduan.answer.mutate(input))
    if (answer) board.receivePengaduan(answer.card)
  }
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label={words('pengaduan.answer')}>
        <TextInput value={text} maxLength={10_000} isLong />
      </Field>
      <Problem text={problem.value} />
      <button type="submit" class="button primary" disabled={isBusy.value || text.value.trim() === ''}>
        {words('pengaduan.answerSend')}
      </button>
    </form>
  )
}

function order({ status, dueAt }: PengaduanCard): string {
  return `${status === 'diterima' ? 0 : 1} ${dueAt}`
}
