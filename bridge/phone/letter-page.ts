import type { LetterCard } from '#shared/schema/letter.ts'
import { plainDate } from '#shared/words/time-words.ts'
import { actButtons, disposisiPart, documentsPart } from './host-parts.ts'
import { type Html, html } from './html.ts'
import { type LetterHost, letterActs } from './letter-acts.ts'
import { pageFrame } from './page-frame.ts'
import { phoneTime } from './phone-time.ts'
import type { PhoneView } from './phone-view.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** One letter: what can be done now, then all that is known of it. */
export function letterPage(host: LetterHost, visit: PhoneVisit): string {
  const { view } = visit
  const { card } = host
  const { words } = view
  const hostPath = `/surat/${card.id}`
  const documents = card.scans.map((hash, at) => ({ hash, label: words('scans.open', { no: at + 1 }) }))
  const body = html`${head(card, view)}
${actButtons(letterActs(host, visit), hostPath, view) ?? html`<p class="note">${words('phone.inPanel')}</p>`}
${documentsPart(documents, hostPath, view)}
${disposisiPart(card.disposisi, view)}
${signings(card, view)}`
  return pageFrame(view, { title: card.agenda.printed, body, back: '/' })
}

function head(card: LetterCard, view: PhoneView): Html {
  const { words, language } = view
  const { agenda, status, urgency, security, perihal, direction, sender, number, letterOn, to, summary } =
    card
  return html`<header class="head">
<p class="title-row"><span class="figures soft">${agenda.printed}</span> <span class="badge">${words(`letter.status.${status}`)}</span>${urgency !== 'biasa' && html` <span class="badge">${words(`urgency.${urgency}`)}</span>`}${security !== 'biasa' && html` <span class="badge">${words(`security.${security}`)}</span>`}</p>
<h1>${perihal}</h1>
${
  direction === 'incoming' &&
  html`<p>${words('letter.from', {
    ...{ sender: sender ?? '…', number: number ?? '…' },
    on: letterOn ? plainDate(letterOn, language) : '…',
  })}</p>`
}
${to.length > 0 && html`<p>${words('letter.receivers', { names: to.join(', ') })}</p>`}
${summary !== undefined && html`<p>${summary}</p>`}
${card.receivedAt !== undefined && html`<p class="soft small-text">${words('letter.received', { at: phoneTime.full(card.receivedAt, view) })}</p>`}
${card.handedToName !== undefined && html`<p class="soft small-text">${words('letter.handed', { name: card.handedToName })}</p>`}
</header>`
}

function signings({ signings: made }: LetterCard, view: PhoneView): Html | undefined {
  const { words } = view
  if (made.length === 0) return undefined
  return html`<section class="part"><h2>${words('phone.signing')}</h2><ul class="lines">${made.map(
    ({ kind, byName, at }) =>
      html`<li><p>${words('sheet.signing', { act: words(`sheet.act.${kind ?? 'ttd'}`), name: byName })}</p><p class="hint figures">${phoneTime.full(at, view)}</p></li>`,
  )}</ul></section>`
}
