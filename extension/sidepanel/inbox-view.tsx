import { CircleCheck } from 'lucide'
import { type InboxItem, inboxItems } from '#shared/domain/inbox-items.ts'
import { Icon } from '../ui/icon.tsx'
import { CardClock } from './card-clock.tsx'
import { DueLine } from './due-line.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** What waits for this person, most pressing first. */
export function InboxView() {
  const { words } = usePanel()
  const board = usePanelBoard()
  const items = inboxItems(board.me, {
    cases: [...board.cases.value.values()].map((card) => card.value),
    letters: [...board.letters.value.values()].map((card) => card.value),
    pengaduan: [...board.pengaduan.value.values()].map((card) => card.value),
    uploads: [...board.uploads.value.values()].map((card) => card.value),
  })
  if (items.length === 0) {
    return (
      <div class="blank">
        <Icon node={CircleCheck} size={32} />
        <p>
          <b>{words('inbox.empty')}</b>
        </p>
        <p class="soft">{words('inbox.emptyHint')}</p>
      </div>
    )
  }
  return (
    <ul class="rows">
      {items.map((item) => (
        <li key={`${item.kind}-${item.card.id}-${'reason' in item ? item.reason : ''}`}>
          <InboxRow item={item} />
        </li>
      ))}
    </ul>
  )
}

function InboxRow({ item }: { item: InboxItem }) {
  const { model, words } = usePanel()
  if (item.kind === 'pengaduan') {
    return (
      <button type="button" class="case-row" onClick={() => model.openTab('pengaduan')}>
        <span class="badge">{words('inbox.pengaduan')}</span>
        <span class="row-title">
          <span class="figures soft">{item.card.number}</span>
        </span>
        <span class="clip">{item.card.content}</span>
        <DueLine from={item.card.receivedAt} dueAt={item.dueAt} />
      </button>
    )
  }
  if (item.kind === 'upload') {
    return (
      <button type="button" class="case-row" onClick={() => model.openTab('uploads')}>
        <span class="badge">{words('inbox.upload')}</span>
        <span class="row-title">
          <strong>{item.card.workbook}</strong>
        </span>
      </button>
    )
  }
  if (item.kind === 'letter') {
    const { id, agenda, perihal, registeredAt } = item.card
    return (
      <button type="button" class="case-row" onClick={() => model.openLetter(id)}>
        <span class="badge">{words(`inbox.${item.reason}`)}</span>
        <span class="row-title">
          <span class="figures soft">{agenda.printed}</span>
        </span>
        <strong class="clip">{perihal}</strong>
        {item.dueAt && <DueLine from={registeredAt} dueAt={item.dueAt} />}
      </button>
    )
  }
  const { card, reason } = item
  return (
    <button type="button" class="case-row" onClick={() => model.openCase(card.id)}>
      <span class={reason === 'step' ? 'badge soft-badge' : 'badge'}>{words(`inbox.${reason}`)}</span>
      <span class="row-title">
        <span class="figures soft">{card.number}</span>
        <strong>{card.applicant.name ?? words('case.unnamed')}</strong>
      </span>
      <span>{card.current?.kegiatan}</span>
      <span class="soft small-text">{card.sop.title}</span>
      {reason !== 'read' && <CardClock card={card} />}
    </button>
  )
}
