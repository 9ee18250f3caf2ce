import { el, field } from './dom.js'
import { createPagedTable } from './paged-table.js'
import { openPreview } from './preview.js'
import { openRiwayatForm } from './riwayat-form.js'

/** One tab of the peremajaan page: search, add button and list of one kind of riwayat. */
export function riwayatPanel({ person, jenis, session }) {
  const { word, key, columns } = session.riwayat[jenis]
  const path = `/api/peremajaan/${person.nip}/${jenis}`
  const input = el('input', { type: 'search', class: 'input', autocomplete: 'off' })
  const list = createPagedTable({
    name: `Riwayat ${word}`,
    columns: ['No', ...columns.map(([title]) => title), 'Dokumen'],
    path,
    toCells: (row, no) => [
      String(no),
      ...columns.map(([, name]) => row[name] ?? ''),
      previewButton(`${path}/${row.id}/dokumen`),
    ],
  })
  function search(event) {
    event.preventDefault()
    list.reload({ nomor: input.value })
  }
  function add() {
    const owner = person.formulir ?? person
    openRiwayatForm({ person: owner, jenis, session, whenStored: () => list.reload() })
  }

  list.reload()
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'panel-head' },
      session.tanpaCari
        ? el('p', { class: 'hint' }, 'Riwayat terbaru di atas')
        : el(
            'form',
            { class: 'inline-form', role: 'search', 'aria-label': 'Cari riwayat', onsubmit: search },
            field(`Cari ${keyLabel(columns, key)}`, input),
            el('button', { type: 'submit', class: 'btn btn-ghost' }, 'Cari'),
          ),
      el('button', { type: 'button', class: 'btn btn-primary', onclick: add }, `Tambah Riwayat ${word}`),
    ),
    list.element,
  )
}

function keyLabel(columns, key) {
  return columns.find(([, name]) => name === key)[0]
}

function previewButton(path) {
  return el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => openPreview(path) }, 'Preview')
}
