import { ask } from './api.js'
import { el } from './el.js'
import { mohonMaaf, openModal } from './modal.js'
import { mxInput } from './mx-input.js'
import { shownDay } from './skp-pages.js'
import { toast } from './toast.js'
import { vueSelect } from './vue-select.js'

/** "Tambah Progress Harian", or "Edit …" for one that is held. OK may be pressed twice: then there are two. */
export function openProgressModal({ calendar, held, whenStored }) {
  const { rencanaAksi, periode, labelBaru } = calendar
  const plan = vueSelect({ options: rencanaAksi, value: held?.rencanaAksiId })
  const day = mxInput({ kind: 'date', value: held ? shownDay(held.tanggal) : '' })
  const start = mxInput({ kind: 'time', value: held?.jamMulai })
  const end = mxInput({ kind: 'time', value: held?.jamSelesai })
  const input = (name, props) => el('input', { name, type: 'text', class: 'form-control', ...props })
  const kegiatan = el('textarea', {
    name: 'kegiatan',
    class: 'form-control',
    maxlength: '255',
    required: true,
  })
  const realisasi = input('realisasi_activity', { type: 'number', required: true })
  const satuan = input('satuan_activity', { id: 'satuan', maxlength: '25' })
  const bukti = input('bukti_eviden', { maxlength: '255' })
  kegiatan.value = held?.kegiatan ?? ''
  realisasi.value = held?.realisasi ?? ''
  satuan.value = held?.satuan ?? ''
  bukti.value = held?.bukti ?? ''

  const group = (label, control, hint) =>
    el(
      'div',
      { class: 'form-group' },
      el('label', {}, labelBaru[label] ?? label),
      control,
      hint ? el('small', { class: 'text-muted' }, hint) : [],
    )
  const form = el(
    'form',
    { id: 'form-progress', onsubmit: save },
    group('Rencana Aksi', plan.element),
    group('Tanggal Kegiatan', day.element),
    group('Jam Mulai Kegiatan', start.element),
    group('Jam Selesai Kegiatan', end.element),
    group('Kegiatan Harian', kegiatan),
    group('Sumber Data', input('sumber', { disabled: true, value: 'ekinerja' })),
    group('Realisasi', realisasi, 'Diisi dengan bilangan bulat positif'),
    group('Satuan', satuan),
    group('Bukti Dukung', bukti, 'Tautan (Google Drive, Dropbox, dan lain-lain)'),
  )
  const close = openModal({
    title: held ? 'Edit Progress Harian' : 'Tambah Progress Harian',
    body: form,
    footer: [
      el('button', { type: 'button', class: 'btn btn-light-secondary', onclick: () => close() }, 'Close'),
      el('button', { type: 'submit', form: 'form-progress', class: 'btn btn-primary' }, 'OK'),
    ],
  })

  async function save(event) {
    event.preventDefault()
    const body = {
      rencanaAksiId: plan.value(),
      tanggal: shownDay(day.value()),
      jamMulai: start.value(),
      jamSelesai: end.value(),
      kegiatan: kegiatan.value,
      realisasi: realisasi.value,
      satuan: satuan.value,
      bukti: bukti.value,
    }
    const path = `/kinerja_harian/${periode.id}${held ? `/${held.id}` : ''}`
    const answer = await ask(path, { method: held ? 'PUT' : 'POST', body })
    if (answer.status < 400) {
      close()
      toast(answer.body.message)
      whenStored()
    } else mohonMaaf(answer.body.message)
  }
}
