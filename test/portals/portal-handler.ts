import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createAsnDigitalApp } from './asn-digital/asn-digital-app.ts'
import { hosts } from './hosts.ts'
import { html } from './html.ts'
import { createKinerjaApp } from './kinerja/kinerja-app.ts'
import { createSiasnApp } from './siasn/siasn-app.ts'
import { createSrikandiApp } from './srikandi/srikandi-app.ts'
import { createSsoApp } from './sso/sso-app.ts'
import type { World } from './world.ts'

// A strict policy of the portals' own: what Langkah adds to their pages must not depend on a lax one.
const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Hands each request to the application whose host name it carries. */
export function createPortalHandler(world: World): RequestListener {
  const apps = new Map<string, RequestListener>([
    [hosts.asnDigital, createAsnDigitalApp(world)],
    [hosts.sso, createSsoApp(world)],
    [hosts.siasn, createSiasnApp(world)],
    [hosts.kinerja, createKinerjaApp(world)],
    [hosts.srikandi, createSrikandiApp(world)],
  ])
  return (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const [path = ''] = (request.url ?? '').split('?')
    world.log.add({ kind: 'request', host, method: request.method ?? '', path })
    response.setHeader('content-security-policy', policy)
    const app = apps.get(host)
    if (app) app(request, response)
    else sendUnknownHost(request, response)
  }
}

function sendUnknownHost(_request: IncomingMessage, response: ServerResponse): void {
  const page = html`<!doctype html>
    <html lang="id">
      <head><title>Tidak ada di portal latihan</title></head>
      <body><main><h1>Aplikasi ini tidak ada di portal latihan</h1></main></body>
    </html>`
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page.text)
}
