import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'
import { hosts } from '../hosts.ts'
import { createSsoClient } from '../sso/sso-client.ts'
import type { World } from '../world.ts'

const publicFolder = fileURLToPath(new URL('./public/', import.meta.url))

/**
 * ASN Digital, the entry door. DOM: `#start` opens the ring (hover, or a click), `#book-icon` "Majalah Digital BKN"
 * shows that it is open; `#btn-layanan-public` (wide) or `#btn-layanan-login-mobile` (narrow) opens the dialog with
 * `#btn-login` "Masuk" → SSO. `/?menu=instansi&redirect=URL` comes from an application without a session: the dialog
 * is open already, and after the sign-in the person goes on to URL. Signed in: "Selamat Datang, NAME", "Keluar",
 * `#btn-layanan-instansi` → `#menu-instansi a` "SIASN Instansi".
 */
export function createAsnDigitalApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(
    createSsoClient(world, {
      client: 'bkn-portal',
      whenLoginRequired: () => '/',
      landing: portalAddressOrHome,
    }),
  )
  app.get('/api/sesi', (request, response) => {
    response.set('cache-control', 'no-store')
    response.json({ nama: world.sessions.accountOf(request, 'bkn-portal')?.name ?? null })
  })
  app.use(express.static(publicFolder))
  return app
}

/** Only ever back to one of the portals: an open redirect would be a lesson in the wrong thing. */
function portalAddressOrHome(state: string): string {
  if (!URL.canParse(state)) return '/'
  const url = new URL(state)
  const known: readonly string[] = Object.values(hosts)
  return url.protocol === 'https:' && known.includes(url.host) ? url.href : '/'
}
