import { postForm, troubleOf } from './api.js'
import { openDialog } from './dialog.js'
import { el, field, pairs, select } from './dom.js'
import { said } from './language.js'
import { toastError, toastSuccess } from './toast.js'

/** The modal "Tambah Riwayat …". It belongs to the person who was on screen when it was opened. */
export function openRiwayatForm({ person, jenis, session, whenStored }) {
  const kind = session.riwayat[jenis]
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
    el('div', { class: 'form-grid' }, formFields(kind)),
    progress,
    el(
      'div',
      { class: 'modal-actions' },
      el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => close() }, 'Batal'),
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Simpan'),
    ),
  )
  const close = openDialog({ title: `Tambah Riwayat ${kind.word}`, body: form })

  // Like the real form it does not bar a second click: two clicks are two records.
  async function save(event) {
    event.preventDefault()
    problem.replaceChildren()
    progress.textContent = said('Mengunggah dokumen…')
    try {
      const { status, body } = await postForm(`/api/peremajaan/${person.nip}/${jenis}`, new FormData(form))
      if (status === 200) {
        close()
        toastSuccess(body.message)
        if (session.toastGanda) toastSuccess(body.message)
        whenStored()
      } else if (status === 422)
        problem.replaceChildren(el('p', { role: 'alert', class: 'notice' }, body.message))
      else toastError(troubleOf(status))
    } catch {
      toastError()
    } finally {
      progress.textContent = ''
    }
  }
}

function formFields({ fields, fileHint }) {
  const file = el('input', { name: 'berkas', type: 'file', class: 'input', accept: 'application/pdf' })
  return [
    ...fields.map((each) => field(each.label, controlOf(each), { required: !each.optional })),
    field('Pilih Berkas', file, { required: true, hint: fileHint }),
  ]
}

function controlOf({ name, kind, options }) {
  if (kind === 'select') return select(name, options, { first: '— Pilih —' })
  const more =
    kind === 'date'
      ? { placeholder: 'dd-mm-yyyy', inputmode: 'numeric' }
      : kind === 'text'
        ? {}
        : { inputmode: 'numeric' }
  return el('input', { name, type: 'text', class: 'input', autocomplete: 'off', ...more })
}
