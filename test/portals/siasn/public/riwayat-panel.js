import { el, field } from './dom.js'
import { createPagedTable } from './paged-table.js'
import { openPreview } from './preview.js'
import { openRiwayatForm } from './riwayat-form.js'

/** One tab of the peremajaan page: search, add button and list of one kind of riwayat. */
export function riwayatPanel({ person, jenis, word, session }) {
  const path = `/api/peremajaan/${person.nip}/${jenis}`
  const input = el('input', { type: 'search', class: 'input', autocomplete: 'off' })
  const list = createPagedTable({
    name: `Riwayat ${word}`,
    columns: [
      'No',
      `Nama ${word}`,
      'Penyelenggara',
      'Nomor Sertifikat',
      'Tanggal Mulai',
      'Tanggal Selesai',
      'Jumlah JP',
      'Dokumen',
    ],
    path,
    toCells: (row, no) => [
      String(no),
      row.nama,
      row.penyelenggara,
      row.nomor,
      row.tanggalMulai,
      row.tanggalSelesai,
      row.jumlahJam,
      previewButton(`${path}/${row.id}/dokumen`),
    ],
  })
  function search(event) {
    event.preventDefault()
    list.reload({ nomor: input.value })
  }
  function add() {
    openRiwayatForm({ person, jenis, word, session, whenStored: () => list.reload() })
  }

  list.reload()
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'panel-head' },
      el(
        'form',
        { class: 'inline-form', role: 'search', 'aria-label': 'Cari riwayat', onsubmit: search },
        field('Cari Nomor Sertifikat', input),
        el('button', { type: 'submit', class: 'btn btn-ghost' }, 'Cari'),
      ),
      el('button', { type: 'button', class: 'btn btn-primary', onclick: add }, `Tambah Riwayat ${word}`),
    ),
    list.element,
  )
}

function previewButton(path) {
  return el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => openPreview(path) }, 'Preview')
}
