import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import { type Html, html } from './html.ts'
import { actAddress, type PhoneAct } from './phone-act.ts'
import { phoneTime } from './phone-time.ts'
import type { PhoneView } from './phone-view.ts'

/** Buttons of what can be done; the likeliest first and in colour. */
export function actButtons(
  acts: readonly PhoneAct[],
  hostPath: string,
  { words }: PhoneView,
): Html | undefined {
  if (acts.length === 0) return undefined
  const first = acts.find(({ isMain }) => isMain)
  return html`<nav class="acts" aria-label="${words('phone.acts')}">${acts.map(
    (act) =>
      html`<a class="button${act.isMain && act.name === first?.name && ' primary'}" href="${actAddress(hostPath, act)}">${act.label}</a>`,
  )}</nav>`
}

/** The disposisi of a berkas or a letter, newest first. */
export function disposisiPart(branches: readonly DisposisiCard[], view: PhoneView): Html | undefined {
  const { words } = view
  if (branches.length === 0) return undefined
  const newest = branches.toSorted((one, other) => other.issuedAt.localeCompare(one.issuedAt))
  return html`<section class="part"><h2>${words('case.disposisi')}</h2>
<ul class="lines">${newest.map((branch) => {
    const { fromName, toName, instructions, note, report, state, issuedAt, dueAt, urgency } = branch
    return html`<li><p><strong>${words('disposisi.line', { from: fromName, to: toName })}</strong>${urgency !== 'biasa' && html` <span class="badge">${words(`urgency.${urgency}`)}</span>`}</p>
<p>${instructions.join('; ')}</p>
${note !== undefined && html`<p>${note}</p>`}
${report !== undefined && html`<p>${words('disposisi.report', { report })}</p>`}
<p class="hint figures">${phoneTime.near(issuedAt, view)} · ${words(`disposisi.state.${state}`)}${dueAt !== undefined && ` · ${words('clock.due', { due: phoneTime.near(dueAt, view) })}`}</p></li>`
  })}</ul></section>`
}

export interface ShownDocument {
  readonly hash: string
  readonly label: string
  readonly hint?: string
}

/** Links to documents, by the page of what they belong to. */
export function documentsPart(
  documents: readonly ShownDocument[],
  hostPath: string,
  { words }: PhoneView,
): Html {
  return html`<section class="part"><h2>${words('phone.documents')}</h2>
${
  documents.length === 0
    ? html`<p class="soft">${words('phone.noDocuments')}</p>`
    : html`<ul class="lines">${documents.map(
        ({ hash, label, hint }) =>
          html`<li><a class="document" href="${hostPath}/dokumen/${hash}">${label}</a>${hint !== undefined && html` <span class="hint">${hint}</span>`}</li>`,
      )}</ul>`
}</section>`
}
