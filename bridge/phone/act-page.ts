import { type Html, html } from './html.ts'
import { pageFrame } from './page-frame.ts'
import type { PhoneAct } from './phone-act.ts'
import type { PhoneForm } from './phone-form.ts'
import type { PhoneView } from './phone-view.ts'

interface ActPage {
  readonly act: PhoneAct
  /** What it is about, in a line. */
  readonly subject: string
  readonly hostPath: string
  readonly form: PhoneForm
  /** The same over all tries, so that a second tap writes nothing more. */
  readonly commandId: string
}

/** What is to be filled in; of an act that is said at once also what will be recorded. */
export function actFormPage(view: PhoneView, { act, subject, hostPath, form, commandId }: ActPage): string {
  const { words } = view
  const { about, isSaidAtOnce } = act
  const carried = { ...seen(about, form), perintah: commandId, ...(isSaidAtOnce && { sudah: 'ya' }) }
  const body = html`<h1>${act.label}</h1>
<p class="soft">${subject}</p>
${isSaidAtOnce && html`<p class="says">${act.says(form)}</p>`}
<form method="post" action="${hostPath}/tindakan/${act.name}" class="stack">
${hiddenFields(carried)}
${act.fields(form)}
<div class="pair"><a class="button" href="${hostPath}">${words('cancel')}</a>
<button class="button primary">${words(isSaidAtOnce ? 'do.yes' : 'phone.check')}</button></div>
</form>`
  return pageFrame(view, { title: act.label, body, back: hostPath })
}

/** What will be recorded, before it is. */
export function actConfirmPage(
  view: PhoneView,
  { act, subject, hostPath, form, commandId }: ActPage,
): string {
  const { words } = view
  const body = html`<h1>${words('phone.confirm')}</h1>
<p class="soft">${subject}</p>
<p class="says">${act.says(form)}</p>
<form method="post" action="${hostPath}/tindakan/${act.name}" class="stack">
${hiddenFields({ ...act.about, ...form, perintah: commandId, sudah: undefined, ubah: undefined })}
<div class="pair"><button class="button" name="ubah" value="ya">${words('phone.change')}</button>
<button class="button primary" name="sudah" value="ya">${words('do.yes')}</button></div>
</form>
<p><a class="button quiet" href="${hostPath}">${words('cancel')}</a></p>`
  return pageFrame(view, { title: words('phone.confirm'), body, back: hostPath })
}

/** What the person had in view when the form was first shown, over what is so now. */
function seen(about: PhoneAct['about'], form: PhoneForm): PhoneForm {
  return Object.fromEntries(Object.entries(about).map(([name, now]) => [name, form[name] ?? now]))
}

function hiddenFields(form: PhoneForm): Html[] {
  return Object.entries(form).flatMap(([name, value = []]) =>
    [value].flat().map((each) => html`<input type="hidden" name="${name}" value="${each}">`),
  )
}
