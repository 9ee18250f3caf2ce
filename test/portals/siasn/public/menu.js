import { el } from './dom.js'

const groups = [
  { title: 'Utama', links: [['Beranda', '/']] },
  { title: 'View Profile ASN', links: [['Profil ASN', '/tampilanData']] },
  { title: 'Layanan Peremajaan', links: [['Monitoring Usulan', '/layananPeremajaan/monitoringUsulan']] },
  { title: 'Layanan IP ASN', links: [['Nilai ASN', '/layananIP/nilaiASN']] },
]

export function showMenu() {
  document.getElementById('menu').replaceChildren(
    ...groups.flatMap(({ title, links }) => [
      el('p', { class: 'menu-title' }, title),
      el(
        'ul',
        {},
        links.map(([text, href]) => el('li', {}, el('a', { href }, text))),
      ),
    ]),
  )
}

export function markMenu(path) {
  for (const link of document.querySelectorAll('#menu a')) {
    if (link.getAttribute('href') === path) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}
