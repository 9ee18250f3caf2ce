import { postForm } from './api.js'
import { openDialog } from './dialog.js'
import { el, field, pairs, select } from './dom.js'
import { toastError, toastSuccess } from './toast.js'

/** The modal "Tambah Riwayat …". It belongs to the person who was on screen when it was opened. */
export function openRiwayatForm({ person, jenis, word, session, whenStored }) {
  const problem = el('div', { class: 'form-problem' })
  // Its line is always there: text that pushes the buttons down would steal the second of two clicks.
  const progress = el('p', { class: 'hint form-progress', role: 'status' })
  const form = el(
    'form',
    { novalidate: true, onsubmit: save },
    pairs([
      ['Nama', person.namaLengkap],
      ['NIP Baru', person.nip],
    ]),
    problem,
    el('div', { class: 'form-grid' }, formFields(word, session)),
    progress,
    el(
      'div',
      { class: 'modal-actions' },
      el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => close() }, 'Batal'),
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Simpan'),
    ),
  )
  const close = openDialog({ title: `Tambah Riwayat ${word}`, body: form })

  // Like the real form it does not bar a second click: two clicks are two records.
  async function save(event) {
    event.preventDefault()
    problem.replaceChildren()
    progress.textContent = 'Mengunggah dokumen…'
    try {
      const { status, body } = await postForm(`/api/peremajaan/${person.nip}/${jenis}`, new FormData(form))
      if (status === 200) {
        close()
        toastSuccess(body.message)
        whenStored()
      } else if (status === 422)
        problem.replaceChildren(el('p', { role: 'alert', class: 'notice' }, body.message))
      else toastError()
    } catch {
      toastError()
    } finally {
      progress.textContent = ''
    }
  }
}

function formFields(word, session) {
  const text = (name, more = {}) =>
    el('input', { name, type: 'text', class: 'input', autocomplete: 'off', ...more })
  const date = (name) => text(name, { placeholder: 'dd-mm-yyyy', inputmode: 'numeric' })
  const file = el('input', { name: 'berkas', type: 'file', class: 'input', accept: 'application/pdf' })
  const required = { required: true }
  return [
    field(
      'Jenis Diklat',
      select('jenisDiklat', session.pilihan.jenisDiklat, { first: '— Pilih —' }),
      required,
    ),
    field(`Nama ${word}`, text('nama'), required),
    field('Institusi Penyelenggara', text('penyelenggara'), required),
    field('Nomor Sertifikat', text('nomor'), required),
    field('Tanggal Mulai', date('tanggalMulai'), required),
    field('Tanggal Selesai', date('tanggalSelesai'), required),
    field('Tahun', text('tahun', { inputmode: 'numeric' }), required),
    field('Jumlah Jam (JP)', text('jumlahJam', { inputmode: 'numeric' }), required),
    field('Pilih Berkas', file, { required: true, hint: 'Sertifikat dalam format PDF' }),
  ]
}
