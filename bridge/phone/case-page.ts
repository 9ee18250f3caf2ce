import { formatNip } from '#shared/asn/format-nip.ts'
import { waitsFor } from '#shared/domain/waits-for.ts'
import { historyLines } from '#shared/papers/history-lines.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { sizeWords } from '#shared/words/size-words.ts'
import { branchActs } from './branch-acts.ts'
import { caseActs } from './case-acts.ts'
import { caseClock } from './case-clock.ts'
import type { CaseHost } from './case-host.ts'
import { actButtons, disposisiPart, documentsPart } from './host-parts.ts'
import { type Html, html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import { phoneTime } from './phone-time.ts'
import type { PhoneView } from './phone-view.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** One berkas: what can be done now, then all that is known of it. */
export function casePage(host: CaseHost, visit: PhoneVisit): string {
  const { view } = visit
  const { card, caseFile, texts } = host.whole
  const hostPath = `/berkas/${card.id}`
  const acts = [...caseActs(host, visit), ...branchActs(card.disposisi, { ...visit, offer: host.offer })]
  const documents = (caseFile.documents ?? [])
    .filter(({ voided }) => !voided)
    .map(({ hash, labelId, kind, size }) => ({
      ...{ hash, label: texts[labelId] ?? '…' },
      hint: `${kind.toUpperCase()}, ${sizeWords(size, view.language)}`,
    }))
  const body = html`${head(card, visit)}
${actButtons(acts, hostPath, view)}
${!acts.some(({ isMain }) => isMain) && waitsElsewhere(card, visit)}
${documentsPart(documents, hostPath, view)}
${disposisiPart(card.disposisi, view)}
${steps(card, view)}
${history(host, view)}`
  return pageFrame(view, { title: card.number, body, back: '/' })
}

/** Whose berkas it is, or that it is nobody's. */
export function applicantWords({ applicant }: CaseCard, { words }: PhoneView): string {
  if (applicant.kind === 'none') return words('case.noApplicant')
  return applicant.name ?? words('case.unnamed')
}

function head(card: CaseCard, { ports, view }: PhoneVisit): Html {
  const { words } = view
  const { current, holder, applicant, status, returnReason, repair } = card
  const no = card.steps.find(({ state }) => state === 'current')?.no
  return html`<header class="head">
<p class="title-row"><span class="figures soft">${card.number}</span>${status !== 'open' && html` <span class="badge">${words(`status.${status}`)}</span>`}</p>
<h1>${applicantWords(card, view)}</h1>
${applicant.nip !== undefined && html`<p class="figures">${words('case.nip', { nip: formatNip(applicant.nip) })}</p>`}
<p class="soft">${card.sop.title} · ${card.sop.agency}</p>
${track(card, view)}
${
  current &&
  html`<h2>${no !== undefined && html`<span class="soft">${no}. </span>`}${current.kegiatan}</h2>
${current.pelaksana.length > 0 && html`<p class="soft small-text">${current.pelaksana.join(' / ')}</p>`}`
}
${holder && html`<p class="soft small-text">${words('case.holder', { name: `${holder.name}, ${holder.jabatan}` })}</p>`}
${caseClock(card, { ports, view })}
${status === 'returned' && returnReason && html`<p class="note warn">${words('case.returned', { reason: returnReason.text })}</p>`}
${repair && html`<p class="note warn">${words('case.repair', { name: repair.byName, reason: repair.text })}</p>`}
</header>`
}

function track({ steps: marks }: CaseCard, { words }: PhoneView): Html {
  const at = marks.findIndex(({ state }) => state === 'current')
  const no = at === -1 ? marks.length : at + 1
  return html`<span class="track" role="img" aria-label="${words('case.step', { no, total: marks.length })}">${marks.map(({ state }) => html`<i class="${state}"></i>`)}</span>`
}

/** Why what comes next has no button: somebody else has it, or it is done at the desk. */
function waitsElsewhere(card: CaseCard, { me, view: { words } }: PhoneVisit): Html | undefined {
  const { status, current } = card
  if (status === 'closed' || status === 'ended') return undefined
  const isElsewhere = status === 'open' && waitsFor(card, me).length === 0
  const names = current?.pelaksana.join(' / ') || words('case.waitsForPetugas')
  return html`<p class="note">${isElsewhere ? words('case.waitsFor', { names }) : words('phone.inPanel')}</p>`
}

function steps({ steps: marks }: CaseCard, { words }: PhoneView): Html {
  return html`<details class="part"><summary>${words('case.steps')}</summary>
<ol class="steps">${marks.map(
    ({ no, kegiatan, state, pelaksana }) =>
      html`<li class="${state}"><span class="soft figures">${no}</span> <span>${kegiatan}<span class="hint">${[...pelaksana, words(`mark.${state}`)].join(' · ')}</span></span></li>`,
  )}</ol></details>`
}

function history({ whole, offer: { people } }: CaseHost, view: PhoneView): Html {
  const { words } = view
  const lines = historyLines(whole, { people, words }).toReversed()
  return html`<details class="part" open><summary>${words('case.timeline')}</summary>
<ol class="lines">${lines.map(
    ({ at, actorId, text }) =>
      html`<li><p>${text}</p><p class="hint figures">${people.find(({ id }) => id === actorId)?.name ?? actorId} · ${phoneTime.full(at, view)}</p></li>`,
  )}</ol></details>`
}
