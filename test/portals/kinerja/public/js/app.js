import { getData } from './api.js'
import { el } from './el.js'
import { showProgress } from './progress-page.js'
import { showPenilaian, showProfil, showSkp } from './skp-pages.js'

const routes = [
  [/^\/profil$/, showProfil],
  [/^\/skp$/, showSkp],
  [/^\/skp\/([^/]+)\/penilaian$/, showPenilaian],
  [/^\/kinerja_harian\/([^/]+)$/, showProgress],
]
const pegawai = await getData('/pegawai/detil')
const main = el('main', { id: 'main-content', 'aria-busy': 'true' })
const link = (text, href) =>
  el('li', { class: 'sidebar-item' }, el('a', { class: 'sidebar-link', href }, text))

document
  .getElementById('app')
  .append(
    el(
      'div',
      { id: 'sidebar' },
      el(
        'div',
        { class: 'sidebar-wrapper' },
        el('p', { class: 'sidebar-title' }, 'Main Menu'),
        el('ul', { class: 'menu' }, link('Profil', '/profil'), link('SKP', '/skp')),
      ),
    ),
    el(
      'div',
      { id: 'main' },
      el(
        'header',
        { class: 'navbar' },
        el('div', { class: 'd-none d-md-block d-lg-inline-block' }, `Hi, ${pegawai.nama}`),
        el('a', { href: '/keluar' }, 'Logout'),
      ),
      main,
    ),
    el('div', { id: 'toasts' }),
  )

const [, show] = routes.find(([pattern]) => pattern.test(location.pathname)) ?? []
const params = routes.map(([pattern]) => pattern.exec(location.pathname)?.[1]).filter(Boolean)
main.replaceChildren(
  ...(show ? await show({ pegawai, id: params[0] }) : [el('h3', {}, 'Halaman tidak ditemukan')]),
)
main.setAttribute('aria-busy', 'false')
