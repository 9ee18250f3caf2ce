import type { Response } from 'express'
import { html } from '../html.ts'

/** Statuses with which the portal, or what stands before it, can answer instead of serving. */
export type BadStatus = 401 | 403 | 429 | 500 | 502 | 503 | 504

const messages: Partial<Record<BadStatus, string>> = {
  401: 'Sesi Anda telah berakhir',
  403: 'Anda tidak memiliki akses ke layanan ini',
  429: 'Terlalu banyak permintaan, silakan coba beberapa saat lagi',
  500: 'Runtime Error',
}

const names: Partial<Record<BadStatus, string>> = {
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
}

/** SIASN answers in JSON; the gateway before it in a page of its own. 429 says how many seconds to stay away. */
export function sendStatus(response: Response, code: BadStatus): void {
  response.status(code)
  if (code === 429) response.set('retry-after', '30')
  const message = messages[code]
  if (message) response.json({ success: false, message })
  else response.type('html').send(gatewayPage(`${code} ${names[code] ?? ''}`).text)
}

/** What every address shows while BKN works on the system. */
export function sendMaintenance(response: Response): void {
  const page = html`<!doctype html>
<html lang="id">
  <head><meta charset="utf-8" /><title>Pemeliharaan Sistem</title></head>
  <body>
    <main>
      <h1>Sistem Sedang Dalam Pemeliharaan</h1>
      <p>Mohon maaf, layanan SIASN sedang dalam pemeliharaan. Silakan kembali beberapa saat lagi.</p>
    </main>
  </body>
</html>`
  response.status(503).type('html').send(page.text)
}

function gatewayPage(title: string) {
  return html`<html>
<head><title>${title}</title></head>
<body><center><h1>${title}</h1></center><hr /><center>nginx</center></body>
</html>`
}
