import { fileURLToPath } from 'node:url'
import express, { type Express, type Request, type Response } from 'express'
import { takesNext } from '../catch.ts'
import { type SsoClient, ssoClients } from '../hosts.ts'
import type { Html } from '../html.ts'
import type { World } from '../world.ts'
import { type PracticeAccount, practiceAccounts } from './accounts.ts'
import { otpPage, passwordPage, ssoErrorPage } from './login-pages.ts'
import type { OtpVerdict } from './otp.ts'
import type { SignIn } from './sign-ins.ts'

const realm = '/auth/realms/public-siasn'
const publicFolder = fileURLToPath(new URL('./public/', import.meta.url))

/**
 * The Keycloak stand-in: authorization code flow, password page, OTP page, one session for all applications.
 * `prompt=none` never shows a page: it answers with a code or with `error=login_required`.
 */
export function createSsoApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use('/auth/resources', express.static(publicFolder))
  app.use(express.urlencoded({ extended: false, limit: '10kb' }))

  app.get(`${realm}/protocol/openid-connect/auth`, (request, response) => {
    const client = clientOf(request)
    if (!client) {
      send(response, ssoErrorPage('Parameter tidak valid: redirect_uri'), 400)
      return
    }
    const state = text(request.query.state)
    const account = world.sessions.accountOf(request, 'sso')
    if (account) redirectWithCode(world, response, { client, state, account })
    else if (request.query.prompt === 'none')
      response.redirect(backTo(client, { state, error: 'login_required' }))
    else send(response, passwordPage(actionOf(world.signIns.begin(client, state), 'password')))
  })

  app.post(`${realm}/login-actions/authenticate`, (request, response) => {
    const sessionCode = text(request.query.session_code)
    const signIn = world.signIns.find(sessionCode)
    if (!signIn)
      send(response, ssoErrorPage('Sesi masuk sudah berakhir. Silakan buka kembali aplikasinya.'), 400)
    else if (request.query.execution === 'otp') takeOtp(world, { sessionCode, signIn }, { request, response })
    else takePassword(world, { sessionCode, signIn }, { request, response })
  })

  app.use((_request, response) => send(response, ssoErrorPage('Halaman tidak ditemukan'), 404))
  return app
}

interface Exchange {
  request: Request
  response: Response
}
interface Step {
  sessionCode: string
  signIn: SignIn
}

function takePassword(world: World, { sessionCode, signIn }: Step, { request, response }: Exchange): void {
  const username = text(request.body?.username).trim()
  const account = practiceAccounts.find((known) => known.username === username)
  const accepted = account !== undefined && account.password === text(request.body?.password)
  world.log.add({ kind: 'password', username, accepted })
  if (accepted) {
    signIn.account = account
    send(response, otpPage(actionOf(sessionCode, 'otp')))
  } else {
    send(response, passwordPage(actionOf(sessionCode, 'password'), username, 'Username atau password salah.'))
  }
}

function takeOtp(world: World, { sessionCode, signIn }: Step, { request, response }: Exchange): void {
  const { account } = signIn
  if (!account) {
    send(response, passwordPage(actionOf(sessionCode, 'password')))
    return
  }
  const code = text(request.body?.otp).replaceAll(' ', '')
  const { otpRefused, otpSkewMs } = world.traps
  const verdict = takesNext(otpRefused) ? 'wrong' : world.otp.judge(account, code, otpSkewMs)
  world.log.add({ kind: 'otp', username: account.username, accepted: verdict === 'accepted' })
  if (verdict !== 'accepted') {
    send(response, otpPage(actionOf(sessionCode, 'otp'), otpProblems[verdict]))
    return
  }
  world.signIns.finish(sessionCode)
  world.sessions.open(response, 'sso', account)
  redirectWithCode(world, response, { client: signIn.client, state: signIn.state, account })
}

const otpProblems: Record<Exclude<OtpVerdict, 'accepted'>, string> = {
  wrong: 'Kode OTP tidak valid',
  used: 'Kode OTP tidak valid: sudah pernah dipakai',
  expired: 'Kode OTP tidak valid: sudah kedaluwarsa',
  clock: 'Kode OTP tidak valid: jam perangkat Anda berbeda',
}

function redirectWithCode(
  world: World,
  response: Response,
  { client, state, account }: { client: SsoClient; state: string; account: PracticeAccount },
): void {
  response.redirect(backTo(client, { state, code: world.signIns.issueCode(client, account) }))
}

function backTo(client: SsoClient, answer: Record<string, string>): string {
  const url = new URL(ssoClients[client])
  url.search = new URLSearchParams(answer).toString()
  return url.href
}

function clientOf(request: Request): SsoClient | undefined {
  const id = text(request.query.client_id)
  if (!Object.hasOwn(ssoClients, id)) return undefined
  const client = id as SsoClient
  return request.query.redirect_uri === ssoClients[client] ? client : undefined
}

function actionOf(sessionCode: string, execution: 'password' | 'otp'): string {
  return `${realm}/login-actions/authenticate?${new URLSearchParams({ session_code: sessionCode, execution })}`
}

function send(response: Response, page: Html, status = 200): void {
  response.status(status).type('html').set('cache-control', 'no-store').send(page.text)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
