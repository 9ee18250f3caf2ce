import { type InboxItem, inboxItems } from '#shared/domain/inbox-items.ts'
import { caseClock } from './case-clock.ts'
import { applicantWords } from './case-page.ts'
import { dueLine } from './due-line.ts'
import type { PhoneRoom } from './host-room.ts'
import { type Html, html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** What waits for this person, in the order of the panel. */
export const inboxRoom: PhoneRoom = {
  async show(visit) {
    const { desk, view } = visit
    const { words } = view
    const board = await desk.board()
    const items = inboxItems(board.me, board)
    const body = html`<h1>${words('phone.title')}</h1>
<p class="soft">${items.length > 0 && words('phone.waiting', { count: items.length })}</p>
${
  items.length === 0
    ? html`<div class="blank"><p><b>${words('inbox.empty')}</b></p><p class="soft">${words('inbox.emptyHint')}</p></div>`
    : html`<ul class="rows">${items.map((item) => html`<li>${row(item, visit)}</li>`)}</ul>`
}`
    return { page: pageFrame(view, { title: words('phone.title'), body }) }
  },
}

function row(item: InboxItem, { ports, view }: PhoneVisit): Html {
  const { words } = view
  if (item.kind === 'upload') {
    return html`<div class="case-row flat"><span class="badge">${words('inbox.upload')}</span>
<strong>${item.card.workbook}</strong>
<span class="soft">${words(item.card.nextAction === 'release' ? 'phone.releaseInPanel' : 'phone.inPanel')}</span></div>`
  }
  if (item.kind === 'pengaduan') {
    const { id, number, content, receivedAt } = item.card
    return html`<a class="case-row" href="/pengaduan/${id}"><span class="row-top"><span class="badge">${words('inbox.pengaduan')}</span><span class="figures soft">${number}</span></span>
<span class="clip">${content}</span>
${dueLine({ from: receivedAt, dueAt: item.dueAt }, view)}</a>`
  }
  if (item.kind === 'letter') {
    const { id, agenda, perihal, registeredAt } = item.card
    return html`<a class="case-row" href="/surat/${id}"><span class="row-top"><span class="badge">${words(`inbox.${item.reason}`)}</span><span class="figures soft">${agenda.printed}</span></span>
<strong class="clip">${perihal}</strong>
${item.dueAt !== undefined && dueLine({ from: registeredAt, dueAt: item.dueAt }, view)}</a>`
  }
  const { card, reason } = item
  return html`<a class="case-row" href="/berkas/${card.id}"><span class="row-top"><span class="badge${reason === 'step' && ' soft-badge'}">${words(`inbox.${reason}`)}</span><span class="figures soft">${card.number}</span></span>
<strong>${applicantWords(card, view)}</strong>
<span>${card.current?.kegiatan}</span>
<span class="soft small-text">${card.sop.title}</span>
${reason !== 'read' && caseClock(card, { ports, view })}</a>`
}
