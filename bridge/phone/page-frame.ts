import { type Html, html } from './html.ts'
import { styleAddress } from './phone-style.ts'
import type { PhoneView } from './phone-view.ts'

interface Page {
  readonly title: string
  readonly body: Html
  /** Where the arrow beside the name leads; absent = the page itself is the top. */
  readonly back?: string
}

/** A whole page: name, what is to be said first, what it is about, and the way out. It needs no script. */
export function pageFrame(view: PhoneView, { title, body, back }: Page): string {
  const { language, words, problem, isRecorded } = view
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Langkah</title>
<link rel="stylesheet" href="${styleAddress}">
</head>
<body>
<a class="skip" href="#isi">${words('phone.toContent')}</a>
<header class="bar">
${back !== undefined && html`<a class="back" href="${back}"><span aria-hidden="true">‹</span> ${words(back === '/' ? 'phone.title' : 'phone.toItem')}</a>`}
<span class="brand">Langkah</span>
</header>
<main id="isi">
${problem !== undefined && html`<p class="note bad" role="alert">${problem}</p>`}
${isRecorded && html`<p class="note ok" role="status">${words('phone.recorded')}</p>`}
${body}
</main>
${footer(view)}
</body>
</html>
`
  return page.text
}

function footer({ language, words, me }: PhoneView): Html {
  const other = language === 'id' ? 'en' : 'id'
  return html`<footer class="foot">
${me !== undefined && html`<p class="soft">${me}</p>`}
<div class="foot-row">
<form method="post" action="/bahasa"><button class="button quiet" name="bahasa" value="${other}" lang="${other}">${words('language')}</button></form>
${me !== undefined && html`<form method="post" action="/keluar"><button class="button quiet">${words('phone.signOut')}</button></form>`}
</div>
</footer>`
}
