import { el, field } from '../dom.js'
import { openNilaiForm } from '../nilai-form.js'
import { createPagedTable } from '../paged-table.js'

const columns = [
  'NIP',
  'Nama',
  'Kualifikasi',
  'Kompetensi',
  'Kinerja',
  'Disiplin',
  'Subtotal',
  'Kategori',
  'Tahun',
  'Keterangan',
]

export async function loadNilaiAsn({ session }) {
  const input = el('input', {
    name: 'nip',
    type: 'text',
    class: 'input',
    placeholder: 'Ketik NIP…',
    autocomplete: 'off',
  })
  const list = createPagedTable({
    name: 'Nilai IP ASN',
    columns,
    path: '/api/nilai-asn',
    toCells: (row) => [
      row.nip,
      row.nama,
      ...[row.kualifikasi, row.kompetensi, row.kinerja, row.disiplin, row.subtotal].map(String),
      row.kategori,
      String(row.tahun),
      row.keterangan,
    ],
  })
  function search(event) {
    event.preventDefault()
    list.reload({ nip: input.value })
  }
  function reset() {
    input.value = ''
    list.reload({})
  }

  list.reload({})
  return {
    title: 'Nilai IP ASN',
    content: [
      el('h1', {}, 'Nilai IP ASN'),
      el(
        'form',
        { class: 'card search-form', role: 'search', 'aria-label': 'Saring nilai', onsubmit: search },
        field('NIP', input),
        el('button', { type: 'submit', class: 'btn btn-primary' }, 'Cari'),
        el('button', { type: 'button', class: 'btn btn-ghost', onclick: reset }, 'Reset'),
        session.isianNilai
          ? el('button', { type: 'button', class: 'btn btn-primary', onclick: openNilaiForm }, 'Isi Data')
          : [],
      ),
      el('div', { class: 'card' }, list.element),
    ],
  }
}
