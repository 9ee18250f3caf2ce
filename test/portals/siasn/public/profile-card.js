import { el, freshId, pairs } from './dom.js'
import { tabs } from './tabs.js'

/** What SIASN shows of one person, with the way to the peremajaan page. */
export function profileCard(person) {
  const titleId = freshId('profile')
  const { element } = tabs('Data pegawai', [
    { name: 'Data Utama', show: () => mainData(person) },
    { name: 'Posisi & Jabatan', show: () => position(person) },
  ])
  const href = `/peremajaan/profil/${person.kind}/${person.nip}`
  return el(
    'section',
    { class: 'card', 'aria-labelledby': titleId },
    el(
      'div',
      { class: 'card-head' },
      el('h2', { id: titleId }, 'Profil Pegawai'),
      el('a', { class: 'btn btn-primary', href }, 'Peremajaan Data'),
    ),
    element,
  )
}

function mainData(person) {
  return pairs([
    ['Nama', person.nama],
    ['NIP Baru', person.nip],
    ['Gelar Depan', person.gelarDepan],
    ['Gelar Belakang', person.gelarBelakang],
    ['Golongan Ruang Akhir', person.golongan],
    ['TMT Golongan', person.tmtGolongan],
    ['Jenis Pegawai', person.kind === 'pns' ? 'PNS' : 'PPPK'],
  ])
}

function position(person) {
  return pairs([
    ['Jabatan', person.jabatan],
    ['Unit Organisasi', person.unit],
    ['Unit Organisasi Induk', person.unitInduk],
  ])
}
