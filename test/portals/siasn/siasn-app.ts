/**
 * The practice SIASN Instansi. What page objects and portal packs may rely on (all under
 * https://siasn-instansi.bkn.go.id, `html lang="id"`, one `main`, one visible `h1` a page, heading = page):
 *
 * SHELL  every page: banner "SIASN Instansi" with name and NIP of who is signed in (`.font-medium`); navigation "Menu utama" with links Beranda `/`, Profil ASN `/tampilanData`,
 *   Monitoring Usulan `/layananPeremajaan/monitoringUsulan`, Nilai ASN `/layananIP/nilaiASN`; link Keluar `/keluar`.
 *   `main[aria-busy=true]` while a page loads. Toasts: `role=status` (success) and `role=alert` (error), class `toast`.
 *   No session: a document answers 302 → `/masuk` → SSO → ASN Digital `/?menu=instansi&redirect=…`; an API call answers
 *   401 and the SPA goes to `/masuk` by itself.
 * VALUES  label `.font-semibold`, value in the sibling `.font-medium` (`dt`/`dd`): Nama, NIP Baru, Gelar Depan,
 *   Gelar Belakang, Golongan Ruang Akhir, TMT Golongan, Unit Organisasi, Unit Organisasi Induk, Jabatan, Jenis Pegawai.
 *
 * `/`  h1 "Beranda".
 * `/tampilanData`  h1 "Profil ASN"; buttons "NIP" / "Nama" (the active one has `bg-secondaryBkn`, aria-pressed); textbox
 *   "NIP atau Nama" `input[name=nip_nama]`, placeholder "Ketik NIP…" / "Ketik Nama (bukan NIP)…"; button "Cari".
 *   One hit → region "Profil Pegawai" (h2) with tabs "Data Utama", "Posisi & Jabatan" and the link "Peremajaan Data".
 *   Several → table "Hasil pencarian", a button "Pilih" a row. None → alert "Data tidak ditemukan".
 * `/peremajaan/profil/pns/:nip` (PPPK: `/pppk/`)  h1 "Peremajaan Data"; region "Data Pegawai" with Nama, NIP Baru …;
 *   form "Pindah pegawai": textbox "Pindah ke NIP lain", button "Tampilkan Pegawai" (a pushState navigation);
 *   tabs "Riwayat Kursus", "Riwayat Diklat", "Riwayat Seminar", "Riwayat SKP", "Riwayat Pendidikan", "Riwayat Jabatan"
 *   (`riwayat-kinds.ts` names the fields and columns of each); tabpanel of that name with
 *   – search form "Cari riwayat": searchbox "Cari Nomor Sertifikat" ("Cari Tahun", "Cari Nomor Ijazah", "Cari Nomor SK";
 *     part of a number, any case), button "Cari";
 *   – button "Tambah Riwayat Kursus" / "Tambah Riwayat Diklat" …;
 *   – table of the tab's name: No, Nama Kursus (Nama Diklat), Penyelenggara, Nomor Sertifikat, Tanggal Mulai,
 *     Tanggal Selesai, Jumlah JP, Dokumen (button "Preview" → dialog "Dokumen" `.modal.show` with `a[href^=blob:]`, "Tutup");
 *     newest first, ten a page; one row "Memuat data…" while loading, "Tidak ada data" when empty; `role=status`
 *     ".entri" says "Menampilkan 1-10 dari 12 entri" or "Menampilkan 0 entri"; buttons "Sebelumnya", "Berikutnya".
 *   Dialog "Tambah Riwayat Kursus" (`role=dialog`, aria-modal): Nama + NIP Baru of the person; comboboxes (first option
 *   "— Pilih —", value ""), textboxes (dates dd-mm-yyyy) and file "Pilih Berkas" as the kind has them;
 *   buttons "Batal", "Simpan" (never disabled: two clicks are two records). A refusal is `role=alert` inside the dialog, which
 *   stays open; BTS and TMS come with their code: "BTS - Data tidak sesuai (kode 50)". Success closes it, toasts ("Dokumen
 *   Sukses Tersimpan" or "Data Usulan Berhasil Masuk") and reloads the list. 403 and 429 toast their own sentence,
 *   anything else "Ada Kesalahan, mohon upload ulang". A page that cannot be loaded shows an alert under its heading
 *   "Halaman tidak dapat dimuat", a list "Gagal memuat data".
 * `/layananIP/nilaiASN`  h1 "Nilai IP ASN"; textbox "NIP"; buttons "Cari", "Reset"; table "Nilai IP ASN": NIP, Nama,
 *   Kualifikasi, Kompetensi, Kinerja, Disiplin, Subtotal, Kategori, Tahun (decimal point),
 *   Keterangan ("Belum dihitung ulang" where the value is last year's). While SIASN computes, the list says "Nilai sedang
 *   dihitung, mohon menunggu…" and asks again by itself. With `nilaiEntry`: button "Isi Data" → dialog "Isi Data IP ASN"
 *   (codes of 2018), table "Isian IP ASN" of what was entered; buttons "Batal", "Simpan"; toast "Data Berhasil Disimpan", a refusal is `role=alert` in the dialog.
 * `/layananPeremajaan/monitoringUsulan`  h1 "Monitoring Usulan"; textboxes "Nomor Surat Usulan", "Tanggal Pengusulan"
 *   (dd-mm-yyyy), "NIP", "Nama"; comboboxes "Jenis", "Status Usulan"; buttons "Cari Usulan", "Reset"; combobox
 *   "Tampilkan" (10/25/50) "entri"; table "Monitoring Usulan": No. Surat Usulan, Jenis, NIP, Nama, Tgl Pengusulan,
 *   Status Usulan, Aksi (button "Lihat" → dialog "Detail Usulan"); paging as above ("dari 40 entri").
 *
 * API (same origin, session cookie, `{code:1,data,count}`; 401 `{message}`; 404 `{code:0,data:"Data tidak ditemukan"}`):
 *   GET /api/sesi · /api/pegawai?mode=nip|nama&cari= · /api/pegawai/:nip · /api/nilai-asn?nip=&halaman= ·
 *   /api/usulan?nomorSurat=&tanggal=&nip=&nama=&jenis=&status=&halaman=&jumlah= ·
 *   /api/peremajaan/:nip/{kursus,diklat,seminar,skp,pendidikan,jabatan}?nomor=&halaman= · …/:id/dokumen (PDF)
 *   POST /api/peremajaan/:nip/{kursus,…} multipart (fields of the kind by name, berkas) → 200 `{success:true,message,mapData:{rwId}}` · 422 `{success:false,message}`.
 */
import { fileURLToPath } from 'node:url'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { takesNext } from '../catch.ts'
import { hosts } from '../hosts.ts'
import { localPath } from '../local-path.ts'
import { createSsoClient } from '../sso/sso-client.ts'
import type { World } from '../world.ts'
import { createNilaiRoutes } from './nilai-routes.ts'
import { createReadRoutes } from './read-routes.ts'
import { createRiwayatRoutes } from './riwayat-routes.ts'
import { sendMaintenance, sendStatus } from './send-status.ts'
import { createSubmitRoute } from './submit-route.ts'

const publicFolder = fileURLToPath(new URL('./public/', import.meta.url))

export function createSiasnApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use((_request, response, next) => {
    if (world.traps.maintenance) sendMaintenance(response)
    else next()
  })
  app.use(
    createSsoClient(world, {
      client: 'siasn-instansi',
      prompt: 'none',
      whenLoginRequired: (state) =>
        `https://${hosts.asnDigital}/?${new URLSearchParams({ menu: 'instansi', redirect: `https://${hosts.siasn}${localPath(state)}` })}`,
      landing: localPath,
    }),
  )
  app.use('/api', createApi(world))
  app.use('/assets', express.static(publicFolder, { index: false }))
  app.get('/{*path}', (request, response) => {
    response.set('cache-control', 'no-store')
    if (world.sessions.accountOf(request, 'siasn-instansi'))
      response.sendFile('index.html', { root: publicFolder })
    else response.redirect(`/masuk?${new URLSearchParams({ kembali: request.originalUrl })}`)
  })
  return app
}

function createApi(world: World): express.Router {
  const api = express.Router()
  api.use((_request, response, next) => {
    response.set('cache-control', 'no-store')
    if (world.traps.slowMs) setTimeout(next, world.traps.slowMs)
    else next()
  })
  api.use((_request, response, next) => {
    const { status } = world.traps
    if (status && takesNext(status)) sendStatus(response, status.code)
    else next()
  })
  // Before the check for a session: a submit without one is a fact the tests want in the log.
  api.use(createSubmitRoute(world))
  api.use((request, response, next) => {
    if (world.sessions.accountOf(request, 'siasn-instansi')) next()
    else response.status(401).json({ message: 'Sesi Anda telah berakhir' })
  })
  api.use(createReadRoutes(world), createNilaiRoutes(world), createRiwayatRoutes(world))
  api.use((_request, response) => {
    response.status(404).json({ code: 0, data: 'Data tidak ditemukan' })
  })
  api.use((error: { status?: number }, _request: Request, response: Response, _next: NextFunction) => {
    response
      .status(error.status ?? 500)
      .json({ success: false, message: 'Ada Kesalahan, mohon upload ulang' })
  })
  return api
}
