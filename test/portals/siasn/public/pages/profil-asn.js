import { getJson } from '../api.js'
import { el, field } from '../dom.js'
import { profileCard } from '../profile-card.js'
import { createTable } from '../table.js'

const placeholders = { nip: 'Ketik NIP…', nama: 'Ketik Nama (bukan NIP)…' }

export async function loadProfilAsn() {
  let mode = 'nip'
  const input = el('input', { name: 'nip_nama', type: 'text', class: 'input', autocomplete: 'off' })
  const results = el('div', { class: 'results' })
  const modes = el('div', { class: 'modes', role: 'group', 'aria-label': 'Cari menurut' })

  function choose(chosen) {
    mode = chosen
    input.placeholder = placeholders[mode]
    modes.replaceChildren(...Object.keys(placeholders).map(modeButton))
  }
  function modeButton(name) {
    const active = name === mode
    return el(
      'button',
      {
        type: 'button',
        class: active ? 'btn mode bg-secondaryBkn' : 'btn mode',
        'aria-pressed': String(active),
        onclick: () => choose(name),
      },
      name === 'nip' ? 'NIP' : 'Nama',
    )
  }
  async function search(event) {
    event.preventDefault()
    results.replaceChildren(el('p', { role: 'status' }, 'Memuat data…'))
    const { data } = await getJson('/api/pegawai', { mode, cari: input.value })
    if (data.length === 0)
      results.replaceChildren(el('p', { role: 'alert', class: 'notice' }, 'Data tidak ditemukan'))
    else if (data.length === 1) results.replaceChildren(profileCard(data[0]))
    else results.replaceChildren(resultTable(data, (person) => results.replaceChildren(profileCard(person))))
  }

  choose('nip')
  return {
    title: 'Profil ASN',
    content: [
      el('h1', {}, 'Profil ASN'),
      el(
        'form',
        { class: 'card search-form', role: 'search', 'aria-label': 'Cari pegawai', onsubmit: search },
        modes,
        field('NIP atau Nama', input),
        el('button', { type: 'submit', class: 'btn btn-primary' }, 'Cari'),
      ),
      results,
    ],
  }
}

function resultTable(persons, choosePerson) {
  const table = createTable('Hasil pencarian', ['NIP', 'Nama', 'Unit Organisasi', 'Aksi'])
  table.setRows(
    persons.map((person) => [
      person.nip,
      person.namaLengkap,
      person.unit,
      el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => choosePerson(person) }, 'Pilih'),
    ]),
  )
  return table.element
}
