import { getJson } from '../api.js'
import { el, field, freshId, pairs } from '../dom.js'
import { riwayatPanel } from '../riwayat-panel.js'
import { go } from '../router.js'
import { tabs } from '../tabs.js'

export async function loadPeremajaan({ params: [nip], session }) {
  const { code, data: person } = await getJson(`/api/pegawai/${nip}`)
  if (code !== 1) {
    const missing = el('p', { role: 'alert', class: 'notice' }, `Data tidak ditemukan untuk NIP ${nip}`)
    return { title: 'Peremajaan Data', content: [el('h1', {}, 'Peremajaan Data'), missing] }
  }
  const { element } = tabs(
    'Jenis riwayat',
    Object.entries(session.riwayat).map(([jenis, { word }]) => ({
      name: `Riwayat ${word}`,
      show: () => riwayatPanel({ person, jenis, session }),
    })),
  )
  return {
    title: 'Peremajaan Data',
    content: [
      el('div', { class: 'page-head' }, el('h1', {}, 'Peremajaan Data'), otherPersonForm()),
      personCard(person),
      el('div', { class: 'card' }, element),
    ],
  }
}

function personCard(person) {
  const titleId = freshId('person')
  return el(
    'section',
    { class: 'card', 'aria-labelledby': titleId },
    el('h2', { id: titleId }, 'Data Pegawai'),
    pairs([
      ['Nama', person.namaLengkap],
      ['NIP Baru', person.nip],
      ['Golongan Ruang Akhir', person.golongan],
      ['TMT Golongan', person.tmtGolongan],
      ['Jabatan', person.jabatan],
      ['Unit Organisasi', person.unit],
    ]),
  )
}

function otherPersonForm() {
  const input = el('input', {
    type: 'text',
    class: 'input',
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: 'Ketik NIP…',
  })
  async function open(event) {
    event.preventDefault()
    const { data } = await getJson('/api/pegawai', { mode: 'nip', cari: input.value })
    const kind = data[0]?.kind ?? 'pns'
    go(`/peremajaan/profil/${kind}/${input.value.replaceAll(/\D/g, '')}`)
  }
  return el(
    'form',
    { class: 'inline-form', 'aria-label': 'Pindah pegawai', onsubmit: open },
    field('Pindah ke NIP lain', input),
    el('button', { type: 'submit', class: 'btn btn-ghost' }, 'Tampilkan Pegawai'),
  )
}
