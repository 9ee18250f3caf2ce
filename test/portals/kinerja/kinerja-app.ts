/**
 * The practice E-Kinerja. What page objects and portal packs may rely on (all under https://kinerja.bkn.go.id,
 * `html lang="en"` as the real one, `<title>eKinerja</title>`, `#app[data-v-app]`; every element inside bears a
 * `data-v-xxxxxxxx` that another build changes):
 *
 * SHELL  `#sidebar` with `.sidebar-link`s Profil `/profil`, SKP `/skp`; top bar "Hi, NAME"; link Logout `/keluar`;
 *   `main[aria-busy=true]` while a page loads. Without a session a document answers 302 → `/login` → SSO → ASN Digital
 *   `/?menu=individu&redirect=…`; an API call answers 401 and the page goes to `/login` by itself.
 * `/profil`  heading "Profil"; Nama and NIP as `dt`/`dd`: whose account this is.
 * `/skp`  heading "Daftar SKP"; the year in `.badge`; link "Penilaian".
 * `/skp/:id/penilaian`  heading "Pelaksanaan Kinerja"; rows TRIWULAN I to IV, each followed by a row with the link
 *   "Progress Harian".
 * `/kinerja_harian/:periode`  `strong.h5` "Progress Harian"; "Hari Ini : …"; button Kembali; "Periode Penilaian : …";
 *   "Batas Pengisian Periode : …"; buttons "Tambah Progress Harian" (`btn-success`), "Rencana Aksi" (`btn-danger`);
 *   "Total Jam Progress Harian x Jam y Menit / 7 Jam 30 Menit (z %)" of the chosen day (today at first, a click on a cell
 *   chooses). Calendar: buttons Bulan / Minggu / Hari, `.vuecal__title button` "Minggu 6 (Februari 2026)",
 *   `.vuecal__arrow--prev/--next`, `.vuecal__today-btn` "Hari Ini"; `.weekday-label` "Senin 2"; `.vuecal__cell`
 *   (`--has-events`, `--today`, `--disabled` = holiday, `--selected`), in it `.vuecal__event` with
 *   `.vuecal__event-title` and `.vuecal__event-time` "07:30 - 13:00", or `.vuecal__no-event` "Tidak Ada Kegiatan".
 *   A click on an event opens "Edit Progress Harian" with its values.
 *   Modal "Tambah Progress Harian" (`.modal.show`, `role=dialog`), each control in a `.form-group` whose `label` has no
 *   `for`: Rencana Aksi (`.v-select`: `.vs__dropdown-toggle` opens on mousedown, `.vs__search` filters,
 *   `li.vs__dropdown-option`, chosen text `.vs__selected`), Tanggal Kegiatan, Jam Mulai Kegiatan, Jam Selesai Kegiatan
 *   (all three `input.mx-input[name=date]`; dd-mm-yyyy and HH:mm; what does not read as such is dropped when the field
 *   is left), Kegiatan Harian `textarea[name=kegiatan]` (255), Sumber Data `name=sumber` (disabled, "ekinerja"), Realisasi
 *   `name=realisasi_activity` with the hint "Diisi dengan bilangan bulat positif", Satuan `#satuan[name=satuan_activity]`
 *   (25), Bukti Dukung `name=bukti_eviden` (255, a link). Footer: Close, OK (never disabled). Success closes the modal,
 *   toasts "Progress Harian berhasil disimpan" (`role=status`) and reloads the calendar; anything else opens the modal
 *   "Mohon Maaf" with the reason, or "Terjadi Kesalahan pada Aplikasi", and the button "Tutup"; the form stays.
 *
 * API (same origin, session cookie): GET /api/pegawai/detil · /api/skp · /api/skp/:id/penilaian ·
 *   /api/kinerja_harian/:periode · POST /api/kinerja_harian/:periode · PUT /api/kinerja_harian/:periode/:id (JSON).
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'
import { hosts } from '../hosts.ts'
import { localPath } from '../local-path.ts'
import { createSsoClient } from '../sso/sso-client.ts'
import type { World } from '../world.ts'
import { periodsOf } from './period.ts'
import { createProgressRoutes } from './progress-routes.ts'

const publicFolder = fileURLToPath(new URL('./public/', import.meta.url))
const page = readFileSync(`${publicFolder}index.html`, 'utf8')

export function createKinerjaApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.get('/login', (_request, response) => response.redirect('/masuk?kembali=%2Fskp'))
  app.use(
    createSsoClient(world, {
      client: 'kinerja-bkn',
      prompt: 'none',
      whenLoginRequired: (state) =>
        `https://${hosts.asnDigital}/?${new URLSearchParams({ menu: 'individu', redirect: `https://${hosts.kinerja}${localPath(state)}` })}`,
      landing: localPath,
    }),
  )
  app.use('/api', createApi(world))
  app.use(express.static(publicFolder, { index: false }))
  app.get('/{*path}', (request, response) => {
    response.set('cache-control', 'no-store')
    if (!world.sessions.accountOf(request, 'kinerja-bkn'))
      response.redirect(`/masuk?${new URLSearchParams({ kembali: request.originalUrl })}`)
    else if (request.path === '/') response.redirect('/skp')
    else response.type('html').send(page.replaceAll('BUILD', buildHash(world.kinerja.build)))
  })
  return app
}

function createApi(world: World): express.Router {
  const api = express.Router()
  api.use((request, response, next) => {
    response.set('cache-control', 'no-store')
    if (world.sessions.accountOf(request, 'kinerja-bkn')) next()
    else response.status(401).json({ message: 'Unauthenticated.' })
  })
  api.get('/pegawai/detil', (request, response) => {
    const account = world.sessions.accountOf(request, 'kinerja-bkn')
    response.json({ data: { nama: account?.name, nip: account?.nip } })
  })
  api.get('/skp', (_request, response) => {
    const tahun = world.kinerja.today.slice(0, 4)
    response.json({ data: [{ id: `skp-${tahun}`, tahun }] })
  })
  api.get('/skp/:id/penilaian', (_request, response) => {
    response.json({ data: periodsOf(world.kinerja.today) })
  })
  api.use(createProgressRoutes(world))
  api.use((_request, response) => void response.status(404).json({ message: 'Data tidak ditemukan' }))
  return api
}

function buildHash(build: number): string {
  return createHash('sha256').update(`build ${build}`).digest('hex').slice(0, 8)
}
