import type { PengaduanCard } from '#shared/schema/board.ts'
import { dueLine } from './due-line.ts'
import { actButtons } from './host-parts.ts'
import { html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import { pengaduanActs } from './pengaduan-acts.ts'
import { phoneTime } from './phone-time.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** One pengaduan, without its reporter. */
export function pengaduanPage(card: PengaduanCard, visit: PhoneVisit): string {
  const { view } = visit
  const { words } = view
  const { id, number, status, content, receivedAt, dueAt, officerName, answerText } = card
  const hostPath = `/pengaduan/${id}`
  const body = html`<header class="head">
<p class="title-row"><span class="figures soft">${number}</span> <span class="badge">${words(`pengaduan.status.${status}`)}</span></p>
<h1>${words('tab.pengaduan')}</h1>
<p class="long">${content}</p>
<p class="soft small-text">${words('pengaduan.by', { name: officerName })} · ${phoneTime.full(receivedAt, view)}</p>
${status === 'diterima' && dueLine({ from: receivedAt, dueAt }, view)}
</header>
${actButtons(pengaduanActs(card, visit), hostPath, view) ?? (status === 'diterima' && html`<p class="note">${words('phone.inPanel')}</p>`)}
${answerText !== undefined && html`<section class="part"><h2>${words('pengaduan.answer')}</h2><p class="long">${answerText}</p></section>`}`
  return pageFrame(view, { title: number, body, back: '/' })
}
