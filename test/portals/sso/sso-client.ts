import type { Request, Response, Router } from 'express'
import express from 'express'
import { hosts, type SsoClient, ssoClients } from '../hosts.ts'
import type { World } from '../world.ts'

interface SsoClientOptions {
  client: SsoClient
  /** `none`: only look whether the person is signed in already. */
  prompt?: 'none'
  /** Where the person goes who is not, with the address they wanted. */
  whenLoginRequired: (state: string) => string
  /** Turns the state that came back into an address the application will redirect to. */
  landing: (state: string) => string
}

/** `/masuk?kembali=…`, `/sso/callback` and `/keluar` of one application. */
export function createSsoClient(world: World, options: SsoClientOptions): Router {
  const { client } = options
  const router = express.Router()

  router.get('/masuk', (request, response) => {
    const query = new URLSearchParams({
      client_id: client,
      redirect_uri: ssoClients[client],
      response_type: 'code',
      scope: 'openid',
      state: textOf(request, 'kembali') || '/',
    })
    if (options.prompt) query.set('prompt', options.prompt)
    response.redirect(`https://${hosts.sso}/auth/realms/public-siasn/protocol/openid-connect/auth?${query}`)
  })

  router.get('/sso/callback', (request, response) => {
    const state = textOf(request, 'state') || '/'
    const account = world.signIns.redeem(textOf(request, 'code'), client)
    if (!account) {
      response.redirect(options.whenLoginRequired(state))
      return
    }
    world.sessions.open(response, client, account)
    world.log.add({ kind: 'signed-in', username: account.username, app: client })
    response.redirect(options.landing(state))
  })

  router.get('/keluar', (request, response) => signOut(world, client, { request, response }))
  return router
}

function signOut(
  world: World,
  client: SsoClient,
  { request, response }: { request: Request; response: Response },
): void {
  const account = world.sessions.accountOf(request, client)
  if (account) {
    world.sessions.endAllOf(account)
    world.log.add({ kind: 'sessions-ended', why: 'sign-out' })
  }
  response.redirect(`https://${hosts.asnDigital}/`)
}

function textOf(request: Request, name: string): string {
  const value = request.query[name]
  return typeof value === 'string' ? value : ''
}
