import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Ports } from '#bridge/ports/ports.ts'
import { officeTimeZone } from '#bridge/use-cases/office-calendar.ts'
import { createPairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import { createPasswordDoor } from '#bridge/use-cases/phone/password-door.ts'
import { revokeDevice } from '#bridge/use-cases/revoke-device.ts'
import { type SignedIn, signIn } from '#bridge/use-cases/sign-in.ts'
import { messagePage } from './message-page.ts'
import { phoneCookie } from './phone-cookie.ts'
import { phoneDesk } from './phone-desk.ts'
import { type PhoneForm, textOf } from './phone-form.ts'
import { MAX_FORM_BYTES } from './phone-guard.ts'
import { phoneRooms } from './phone-rooms.ts'
import { phoneStyle } from './phone-style.ts'
import { languageOf, type PhoneView, phoneView } from './phone-view.ts'
import type { PhoneAnswer, PhoneVisit } from './phone-visit.ts'
import { problemOf } from './problem-of.ts'
import { sendDocument } from './send-document.ts'
import { signInPage } from './sign-in-page.ts'

/** Of one address a minute, which several phones of the office may share. */
const MOST_REQUESTS_A_MINUTE = 300
const MOST_FIELDS = 400
const YEAR_SECONDS = 31_536_000

export interface PhoneAppParts {
  readonly ports: Ports
  readonly report: (error: Error) => string
}

/** Every page there is; what is not named here does not exist. */
export function createPhoneApp({ ports, report }: PhoneAppParts): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing')
  app.set('env', 'production') // no stack in an answer, whatever happens
  const door = createPasswordDoor()
  const codes = createPairingCodes() // none is ever issued: nobody is paired from here
  const form = express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: MOST_FIELDS })

  app.use(pageHeaders())
  app.get('/tampilan.css', (_req, res) => {
    res.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`)
    res.type('css').send(phoneStyle)
  })
  app.use(requestLimit())

  app.get('/masuk', async (req, res) => {
    const view = viewOf(req)
    const reason = { keluar: 'phone.isOut', berakhir: 'phone.ended' } as const
    const why = Object.entries(reason).find(([name]) => name in req.query)?.[1]
    res.send(signInPage(view, { note: why && view.words(why) }))
  })
  app.post('/masuk', form, async (req, res) => {
    const given = req.body as PhoneForm
    const account = textOf(given, 'akun') ?? ''
    const { sandi } = given
    const password = typeof sandi === 'string' ? sandi.slice(0, 256) : ''
    try {
      const { token } = await door.signIn(ports, { account, password, label: 'Halaman ponsel' })
      const former = await sessionOf(req) // a session that was there before is not carried on
      if (former) await endSession(former)
      res.setHeader('Set-Cookie', phoneCookie.keepSession(token))
      res.redirect(303, '/')
    } catch (error) {
      const view = viewOf(req)
      const { status, sentence } = problemOf(error, view, report)
      res.status(status).send(signInPage({ ...view, problem: sentence }, { account }))
    }
  })
  app.post('/bahasa', form, (req, res) => {
    const language = languageOf(textOf(req.body as PhoneForm, 'bahasa'), undefined)
    res.setHeader('Set-Cookie', phoneCookie.keepLanguage(language))
    res.redirect(303, '/')
  })
  app.post('/keluar', async (req, res) => {
    const signedIn = await sessionOf(req)
    if (signedIn) await endSession(signedIn)
    res.setHeader('Set-Cookie', phoneCookie.endSession())
    res.setHeader('Clear-Site-Data', '"cache"')
    res.redirect(303, '/masuk?keluar')
  })

  // Signed in or sent to the door, before a form is read.
  app.use(async (req, res, next) => {
    const signedIn = await sessionOf(req)
    if (!signedIn)
      return res.redirect(303, phoneCookie.session(req) === undefined ? '/masuk' : '/masuk?berakhir')
    res.locals.signedIn = signedIn
    next()
  })
  for (const [path, { show, give }] of Object.entries(phoneRooms)) {
    app.get(path, answerBy(show))
    if (give) app.post(path, form, answerBy(give))
  }
  app.get('/:host/:id/dokumen/:hash', (req, res) =>
    sendDocument({ ports, actor: signedInOf(res).actor }, req, res),
  )
  app.use((req, res) => {
    const view = viewOf(req)
    res.status(404).send(messagePage(view, view.words('phone.notFound')))
  })
  const onError: ErrorRequestHandler = (error, req, res, _next) => {
    if (res.headersSent) return void res.destroy()
    const view = viewOf(req)
    // Of a form that could not be read, by its status; everything else nobody expected.
    const status = Number(Object(error).status)
    if (status >= 400 && status < 500) {
      return void res.status(status).send(messagePage(view, view.words('phone.notTaken')))
    }
    const failure = problemOf(error, view, report)
    res.status(failure.status).send(messagePage(view, failure.sentence))
  }
  app.use(onError)
  return app

  function viewOf(req: Request): PhoneView {
    const language = languageOf(phoneCookie.language(req), req.headers['accept-language'])
    const timeZone = officeTimeZone(ports)
    return phoneView(language, { now: ports.clock.now(), ...(timeZone && { timeZone }) })
  }

  async function sessionOf(req: Request): Promise<SignedIn | undefined> {
    const token = phoneCookie.session(req)
    const signedIn = token === undefined ? undefined : await signIn(ports.store, token, ports.clock.now())
    if (signedIn?.device.door !== 'phone') return undefined
    return { ...signedIn, actor: { ...signedIn.actor, door: 'phone' } }
  }

  async function endSession({ actor, device }: SignedIn): Promise<void> {
    await revokeDevice(ports, actor, { commandId: ports.newId(), deviceId: device.id })
  }

  function answerBy(answer: (visit: PhoneVisit) => Promise<PhoneAnswer>): RequestHandler {
    return async (req, res) => {
      const signedIn = signedInOf(res)
      const desk = phoneDesk({ ports, codes, signedIn, reportUnexpected: report })
      const me = await desk.me()
      const view = { ...viewOf(req), me: me.name, isRecorded: 'tercatat' in req.query }
      const params = req.params as Record<string, string>
      const ask = { ...(req.query as PhoneForm), ...(req.body as PhoneForm | undefined) }
      const failureOf = (thrown: unknown) => problemOf(thrown, view, report)
      const visit = { ports, desk, me, view, params, form: ask, failureOf }
      const given = await answer(visit).catch((error: unknown) => {
        const { status, sentence } = failureOf(error)
        return { status, page: messagePage(view, sentence) }
      })
      if ('goTo' in given) res.redirect(303, given.goTo)
      else res.status(given.status ?? 200).send(given.page)
    }
  }

  function requestLimit(): RequestHandler {
    return rateLimit({
      windowMs: 60_000,
      limit: MOST_REQUESTS_A_MINUTE,
      standardHeaders: false,
      legacyHeaders: false,
      handler: (req, res) => {
        const view = viewOf(req)
        res.status(429).send(messagePage(view, view.words('phone.tooMany')))
      },
    })
  }
}

function signedInOf(res: Response): SignedIn {
  return res.locals.signedIn as SignedIn
}

/** No script, no frame, no other site, and nothing kept on the phone. */
function pageHeaders(): RequestHandler {
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With no referrer at all a browser would hide the origin of our own forms from us.
    referrerPolicy: { policy: 'same-origin' },
    // It would bind every other port of that host too, which are not ours.
    strictTransportSecurity: false,
  })
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    secure(req, res, next)
  }
}
