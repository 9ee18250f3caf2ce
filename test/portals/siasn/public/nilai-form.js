import { postForm, troubleOf } from './api.js'
import { openDialog } from './dialog.js'
import { el, field, select } from './dom.js'
import { toastError, toastSuccess } from './toast.js'

const yesNo = ['0', '1']

/** "Isi Data IP ASN" with the codes of the application of 2018. */
export function openNilaiForm({ whenStored }) {
  const problem = el('div', { class: 'form-problem' })
  const text = (name) => el('input', { name, type: 'text', class: 'input', autocomplete: 'off' })
  const list = (name, codes) => select(name, codes, { first: '— Pilih —' })
  const form = el(
    'form',
    { novalidate: true, onsubmit: save },
    problem,
    el(
      'div',
      { class: 'form-grid' },
      field('NIP', text('nip')),
      field('Pendidikan', list('pendidikan', ['5', '4', '3', '2', '1', '0'])),
      field('Diklat Struktural', list('struktural', yesNo)),
      field('Diklat Fungsional', list('fungsional', yesNo)),
      field('Diklat 20 JP', list('diklat20Jp', yesNo)),
      field('Seminar', list('seminar', yesNo)),
      field('Nilai Kinerja', text('kinerja')),
      field('Disiplin', list('disiplin', ['0', 'R', 'S', 'B'])),
    ),
    el(
      'div',
      { class: 'modal-actions' },
      el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => close() }, 'Batal'),
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Simpan'),
    ),
  )
  const close = openDialog({ title: 'Isi Data IP ASN', body: form })

  async function save(event) {
    event.preventDefault()
    problem.replaceChildren()
    const { status, body } = await postForm('/api/nilai-asn/isian', new URLSearchParams(new FormData(form)))
    if (status === 200) {
      close()
      toastSuccess(body.message)
      whenStored()
    } else if (status === 422)
      problem.replaceChildren(el('p', { role: 'alert', class: 'notice' }, body.message))
    else toastError(troubleOf(status))
  }
}
