import { html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import type { PhoneView } from './phone-view.ts'

/** A page of one sentence, for what has no page of its own. */
export function messagePage(view: PhoneView, sentence: string): string {
  const body = html`<h1 class="visually-hidden">Langkah</h1>
<p class="note bad" role="alert">${sentence}</p>
<p><a class="button" href="/">${view.words('phone.toInbox')}</a></p>`
  return pageFrame(view, { title: view.words('phone.title'), body })
}
