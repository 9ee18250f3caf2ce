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
  const entries = session.isianNilai ? createEntries() : undefined
  function search(event) {
    event.preventDefault()
    list.reload({ nip: input.value })
    entries?.reload({ nip: input.value })
  }
  function reset() {
    input.value = ''
    list.reload({})
    entries?.reload({})
  }

  list.reload({})
  entries?.reload({})
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
        entries
          ? el(
              'button',
              {
                type: 'button',
                class: 'btn btn-primary',
                onclick: () => openNilaiForm({ whenStored: () => entries.reload() }),
              },
              'Isi Data',
            )
          : [],
      ),
      el('div', { class: 'card' }, list.element),
      entries ? el('div', { class: 'card' }, entries.element) : [],
    ],
  }
}

/** What was entered, as the application of 2018 listed it. */
function createEntries() {
  return createPagedTable({
    name: 'Isian IP ASN',
    columns: [
      'NIP',
      'Pendidikan',
      'Diklat Struktural',
      'Diklat Fungsional',
      'Diklat 20 JP',
      'Seminar',
      'Nilai Kinerja',
      'Disiplin',
    ],
    path: '/api/nilai-asn/isian',
    toCells: ({ nip, pendidikan, struktural, fungsional, diklat20Jp, seminar, kinerja, disiplin }) => [
      ...[nip, pendidikan, struktural, fungsional, diklat20Jp, seminar, kinerja, disiplin],
    ],
  })
}
