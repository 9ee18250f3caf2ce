import express, { type Express, type Response } from 'express'
import type { Html } from '../html.ts'
import { localPath } from '../local-path.ts'
import { practiceAccounts } from '../sso/accounts.ts'
import type { World } from '../world.ts'
import { naskahMasuk } from './naskah.ts'
import { listPage, loginPage, naskahPage } from './srikandi-pages.ts'

const inbox = '/penerimaan-naskah-masuk/naskah-dinas-masuk'

/**
 * The practice Srikandi, which only reads. It has a sign-in of its own (`/login`: Username, Password, button "Masuk"; no SSO,
 * no OTP); a page without a session leads there. `/penerimaan-naskah-masuk/naskah-dinas-masuk` h1 "Naskah Dinas
 * Masuk": table of that name (Nomor Naskah, Tanggal Naskah, Hal, Asal Naskah, link "Lihat"), searchbox "Cari Nomor
 * Naskah". `…/:id` h1 "Detail Naskah": in `.MuiGrid-root` pairs of `dt`/`dd` Nomor Naskah, Tanggal Naskah, Hal, Asal
 * Naskah, Sifat Naskah, Kepada (one `p` a receiver); region "Disposisi" with table Tujuan Disposisi, Instruksi,
 * Tanggal Disposisi, Status, and "Batalkan Disposisi" where it is "Belum Dibaca" (disabled here).
 */
export function createSrikandiApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.urlencoded({ extended: false, limit: '10kb' }))

  app.get('/login', (request, response) => send(response, loginPage(localPath(text(request.query.kembali)))))
  app.post('/login', (request, response) => {
    const kembali = localPath(text(request.body?.kembali))
    const username = text(request.body?.username).trim()
    const account = practiceAccounts.find((known) => known.username === username)
    const accepted = account !== undefined && account.password === text(request.body?.password)
    world.log.add({ kind: 'password', username, accepted })
    if (accepted) {
      world.sessions.open(response, 'srikandi', account)
      response.redirect(kembali)
    } else send(response, loginPage(kembali, 'Username atau password salah'), 401)
  })

  app.use((request, response, next) => {
    if (world.sessions.accountOf(request, 'srikandi')) next()
    else response.redirect(`/login?${new URLSearchParams({ kembali: request.originalUrl })}`)
  })
  app.get('/', (_request, response) => response.redirect(inbox))
  app.get(inbox, (request, response) => {
    const sought = text(request.query.nomor).trim().toLowerCase()
    const found = naskahMasuk.filter(({ nomor }) => nomor.toLowerCase().includes(sought))
    send(response, listPage(found, inbox))
  })
  app.get(`${inbox}/:id`, (request, response, next) => {
    const naskah = naskahMasuk.find(({ id }) => id === request.params.id)
    if (naskah) send(response, naskahPage(naskah))
    else next()
  })
  return app
}

function send(response: Response, page: Html, status = 200): void {
  response.status(status).type('html').set('cache-control', 'no-store').send(page.text)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
