import { getData } from './api.js'
import { el } from './el.js'

export async function showProfil({ pegawai }) {
  const pair = (name, value) => [el('dt', {}, name), el('dd', {}, value)]
  return [el('h3', {}, 'Profil'), el('dl', {}, pair('Nama', pegawai.nama), pair('NIP', pegawai.nip))]
}

export async function showSkp() {
  const list = await getData('/skp')
  const rows = list.map(({ id, tahun }) =>
    el(
      'tr',
      {},
      el('td', {}, el('span', { class: 'badge bg-primary' }, tahun)),
      el('td', {}, el('a', { class: 'btn btn-primary', href: `/skp/${id}/penilaian` }, 'Penilaian')),
    ),
  )
  return [
    el('h3', {}, 'Daftar SKP'),
    el('h5', {}, 'Daftar Sasaran Kinerja Pegawai'),
    el('table', {}, el('tbody', {}, rows)),
  ]
}

/** The link stands in the row after the one that names the quarter, as in the real table. */
export async function showPenilaian({ id }) {
  const periods = await getData(`/skp/${id}/penilaian`)
  const rows = periods.flatMap(({ id: periode, nama, awal, akhir }) => [
    el(
      'tr',
      {},
      el('td', {}, nama.replace('PENILAIAN ', '')),
      el('td', {}, `${shownDay(awal)} s.d. ${shownDay(akhir)}`),
    ),
    el(
      'tr',
      {},
      el('td', { colspan: '2' }, el('a', { href: `/kinerja_harian/${periode}` }, 'Progress Harian')),
    ),
  ])
  return [el('h3', {}, 'Pelaksanaan Kinerja'), el('table', {}, el('tbody', {}, rows))]
}

export function shownDay(date) {
  return date.split('-').reverse().join('-')
}
