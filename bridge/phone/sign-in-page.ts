import { html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import type { PhoneView } from './phone-view.ts'

interface SignInPage {
  /** What was typed before; a password is never sent back. */
  readonly account?: string
  readonly note?: string | undefined
}

export function signInPage(view: PhoneView, { account = '', note }: SignInPage = {}): string {
  const { words } = view
  const body = html`<section class="sign-in">
<h1>${words('phone.signIn')}</h1>
<p class="soft">${words('phone.lead')}</p>
${note !== undefined && html`<p class="note" role="status">${note}</p>`}
<form method="post" action="/masuk" class="stack">
<label class="field"><span>${words('phone.account')}</span>
<input class="input" name="akun" value="${account}" maxlength="40" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" required></label>
<label class="field"><span>${words('phone.password')}</span>
<input class="input" name="sandi" type="password" maxlength="256" autocomplete="current-password" required></label>
<button class="button primary">${words('phone.signIn')}</button>
</form>
<p class="hint">${words('phone.forgotten')}</p>
</section>`
  return pageFrame(view, { title: words('phone.signIn'), body })
}
