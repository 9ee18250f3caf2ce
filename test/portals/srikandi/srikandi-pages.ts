import { Html, html } from '../html.ts'
import type { Disposisi, Naskah } from './naskah.ts'

export function loginPage(kembali: string, problem?: string): Html {
  return frame(
    'Masuk Srikandi',
    html`${problem ? html`<p role="alert">${problem}</p>` : html``}
    <form method="post" action="/login">
      <input type="hidden" name="kembali" value="${kembali}" />
      <p><label>Username <input name="username" autocomplete="username" /></label></p>
      <p><label>Password <input name="password" type="password" autocomplete="current-password" /></label></p>
      <button type="submit">Masuk</button>
    </form>`,
  )
}

export function listPage(list: readonly Naskah[], path: string): Html {
  const rows = list.map(
    ({ id, nomor, tanggal, hal, asal }) => html`<tr>
      <td>${nomor}</td><td>${tanggal}</td><td>${hal}</td><td>${asal}</td>
      <td><a href="${path}/${id}">Lihat</a></td>
    </tr>`,
  )
  return frame(
    'Naskah Dinas Masuk',
    html`<form role="search" action="${path}">
      <label>Cari Nomor Naskah <input type="search" name="nomor" /></label> <button type="submit">Cari</button>
    </form>
    <table aria-label="Naskah Dinas Masuk">
      <thead><tr><th>Nomor Naskah</th><th>Tanggal Naskah</th><th>Hal</th><th>Asal Naskah</th><th>Aksi</th></tr></thead>
      <tbody>${joined(rows)}</tbody>
    </table>`,
  )
}

export function naskahPage(naskah: Naskah): Html {
  const receivers = naskah.penerima.map((name) => html`<p class="MuiTypography-root">${name}</p>`)
  const pairs: [string, Html][] = [
    ['Nomor Naskah', html`${naskah.nomor}`],
    ['Tanggal Naskah', html`${naskah.tanggal}`],
    ['Hal', html`${naskah.hal}`],
    ['Asal Naskah', html`${naskah.asal}`],
    ['Sifat Naskah', html`${naskah.sifat}`],
    ['Kepada', joined(receivers)],
  ]
  const shown = pairs.map(
    ([label, value]) => html`<div class="MuiGrid-root MuiGrid-item"><dt>${label}</dt><dd>${value}</dd></div>`,
  )
  return frame(
    'Detail Naskah',
    html`<dl class="MuiGrid-root MuiGrid-container">${joined(shown)}</dl>
    <section aria-labelledby="disposisi"><h2 id="disposisi">Disposisi</h2>${disposisiTable(naskah.disposisi)}</section>`,
  )
}

function disposisiTable(list: readonly Disposisi[]): Html {
  if (list.length === 0) return html`<p>Belum ada disposisi</p>`
  const rows = list.map(
    ({ penerima, instruksi, tanggal, status }) => html`<tr>
      <td>${penerima}</td><td>${instruksi}</td><td>${tanggal}</td><td>${status}</td>
      <td>${status === 'Belum Dibaca' ? html`<button type="button" disabled>Batalkan Disposisi</button>` : html``}</td>
    </tr>`,
  )
  return html`<table aria-label="Disposisi">
    <thead><tr><th>Tujuan Disposisi</th><th>Instruksi</th><th>Tanggal Disposisi</th><th>Status</th><th>Aksi</th></tr></thead>
    <tbody>${joined(rows)}</tbody>
  </table>`
}

function joined(parts: readonly Html[]): Html {
  return new Html(parts.map(({ text }) => text).join(''))
}

function frame(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="id">
  <head><meta charset="utf-8" /><title>${title} | Srikandi</title><link rel="icon" href="data:," /></head>
  <body>
    <main><h1>${title}</h1>${body}</main>
    <footer>PORTAL LATIHAN – data fiktif</footer>
  </body>
</html>`
}
