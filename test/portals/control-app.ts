import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { heldProgress } from './held-progress.ts'
import { heldRecords } from './held-records.ts'
import { changeKinerja, type KinerjaChange } from './kinerja/kinerja-world.ts'
import { changeUsulan, type UsulanChange } from './siasn/change-usulan.ts'
import { changeNilai, type NilaiChange } from './siasn/nilai-asn.ts'
import { readSlots } from './siasn/upload-slots.ts'
import { practiceAccounts } from './sso/accounts.ts'
import { otpauthUrl } from './sso/otp.ts'
import { readTraps } from './traps.ts'
import { endAllSessions, resetWorld, type World } from './world.ts'

/**
 * What a test asks behind the portals' back. It listens on its own loopback port, answers only to that address as
 * Host, and the portal host names do not lead to it.
 *
 * GET  records?nip=&nomor=  what SIASN really holds    GET log          what the portals saw
 * GET  otp?username=        the code the SSO takes     GET otp-secret?username=
 * GET  traps                                           POST traps       replaces all traps ({} = none)
 * POST slots                PDF limits per jenis       POST visibility/flush
 * GET  usulan               what Monitoring shows      POST usulan      a new status, or a new usulan
 * GET  isian                the entry form of IP-ASN   POST nilai        new values of one NIP
 * GET  progress?nip=        what E-Kinerja holds      POST kinerja      {today} and/or {build} of E-Kinerja
 * POST session/expire       all sessions end           POST reset
 */
export function createControlApp(world: World, ownHost: () => string): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    if (request.headers.host === ownHost()) next()
    else response.status(421).json({ error: 'The control endpoint answers only on its own address' })
  })
  app.use(express.json())

  app.get('/records', (request, response) => {
    response.json(heldRecords(world, { nip: textOf(request, 'nip'), nomor: textOf(request, 'nomor') }))
  })
  app.get('/log', (_request, response) => void response.json(world.log.all()))
  app.get('/otp', (request, response) => void response.json({ code: world.otp.codeNow(accountOf(request)) }))
  app.get('/otp-secret', (request, response) => {
    const account = accountOf(request)
    response.json({ username: account.username, secret: account.otpSecret, url: otpauthUrl(account) })
  })
  app.get('/usulan', (_request, response) => void response.json(world.usulan))
  app.get('/isian', (_request, response) => void response.json(world.isian))
  app.get('/progress', (request, response) => {
    response.json(heldProgress(world, textOf(request, 'nip')))
  })
  app.get('/traps', (_request, response) => void response.json(world.traps))

  const act = (path: string, action: (body: unknown) => void) =>
    app.post(path, (request, response) => {
      action(request.body)
      response.status(204).end()
    })
  act('/traps', (body) => {
    world.traps = readTraps(body)
  })
  act('/slots', (body) => {
    world.slots = readSlots(body)
  })
  act('/usulan', (body) => changeUsulan(world.usulan, body as UsulanChange))
  act('/nilai', (body) => changeNilai(world.nilai, body as NilaiChange))
  act('/kinerja', (body) => changeKinerja(world.kinerja, body as KinerjaChange))
  act('/visibility/flush', () => world.riwayat.flushVisibility())
  act('/session/expire', () => endAllSessions(world, 'control'))
  act('/reset', () => resetWorld(world))

  app.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    response.status(400).json({ error: error.message })
  })
  return app
}

function accountOf(request: Request) {
  const username = textOf(request, 'username') ?? practiceAccounts[0].username
  const account = practiceAccounts.find((known) => known.username === username)
  if (!account) throw new Error(`No practice account ${username}`)
  return account
}

function textOf(request: Request, name: string): string | undefined {
  const value = request.query[name]
  return typeof value === 'string' ? value : undefined
}
