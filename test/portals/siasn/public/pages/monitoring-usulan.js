import { openDialog } from '../dialog.js'
import { el, field, pairs, select } from '../dom.js'
import { createPagedTable } from '../paged-table.js'

const columns = ['No. Surat Usulan', 'Jenis', 'NIP', 'Nama', 'Tgl Pengusulan', 'Status Usulan', 'Aksi']

export async function loadMonitoringUsulan({ session }) {
  const list = createPagedTable({
    name: 'Monitoring Usulan',
    columns,
    path: '/api/usulan',
    sizes: [10, 25, 50],
    toCells: (row) => [
      row.nomorSurat,
      row.jenis,
      row.nip,
      row.nama,
      row.tanggal,
      row.status,
      detailButton(row),
    ],
  })
  const text = (name, placeholder) =>
    el('input', { name, type: 'text', class: 'input', placeholder, autocomplete: 'off' })
  const form = el(
    'form',
    {
      class: 'card',
      role: 'search',
      'aria-label': 'Saring usulan',
      onsubmit: search,
      onreset: () => list.reload({}),
    },
    el(
      'div',
      { class: 'form-grid' },
      field('Nomor Surat Usulan', text('nomorSurat', 'Ketik Nomor Surat Usulan...')),
      field('Tanggal Pengusulan', text('tanggal', 'dd-mm-yyyy')),
      field('NIP', text('nip', 'Ketik NIP Pengusul...')),
      field('Nama', text('nama', 'Ketik Nama Pengusul...')),
      field('Jenis', select('jenis', session.pilihan.usulanJenis, { first: '--Pilih Jenis--' })),
      field(
        'Status Usulan',
        select('status', session.pilihan.statusUsulan, { first: '--Pilih Status Usulan--' }),
      ),
    ),
    el(
      'div',
      { class: 'modal-actions' },
      el('button', { type: 'reset', class: 'btn btn-ghost' }, 'Reset'),
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Cari Usulan'),
    ),
  )
  function search(event) {
    event.preventDefault()
    list.reload(Object.fromEntries(new FormData(form)))
  }

  list.reload({})
  return {
    title: 'Monitoring Usulan',
    content: [el('h1', {}, 'Monitoring Usulan'), form, el('div', { class: 'card' }, list.element)],
  }
}

function detailButton(row) {
  function open() {
    const close = openDialog({
      title: 'Detail Usulan',
      body: [
        pairs([
          ['No. Surat Usulan', row.nomorSurat],
          ['Jenis', row.jenis],
          ['NIP', row.nip],
          ['Nama', row.nama],
          ['Tgl Pengusulan', row.tanggal],
          ['Status Usulan', row.status],
          ['Alasan Tolak', row.alasanTolak],
        ]),
        el(
          'div',
          { class: 'modal-actions' },
          el('button', { type: 'button', class: 'btn btn-primary', onclick: () => close() }, 'Tutup'),
        ),
      ],
    })
  }
  return el('button', { type: 'button', class: 'btn btn-ghost', onclick: open }, 'Lihat')
}
