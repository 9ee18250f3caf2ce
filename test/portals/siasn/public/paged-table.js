import { getJson } from './api.js'
import { el } from './dom.js'
import { said } from './language.js'
import { createTable } from './table.js'

const askAgainMs = 500

/**
 * A table filled page by page from a list address. `reload(query)` starts at page one with new filters;
 * an answer that comes after a newer question is thrown away.
 */
export function createPagedTable({ name, columns, path, toCells, sizes }) {
  const table = createTable(name, columns)
  const entri = el('p', { class: 'entri', role: 'status' })
  const before = el(
    'button',
    { type: 'button', class: 'btn btn-ghost', onclick: () => turn(-1) },
    'Sebelumnya',
  )
  const next = el('button', { type: 'button', class: 'btn btn-ghost', onclick: () => turn(1) }, 'Berikutnya')
  let query = {}
  let page = 1
  let size = 10
  let question = 0

  async function fill() {
    question += 1
    const ours = question
    table.setMessage('Memuat data…')
    entri.textContent = ''
    const answer = await getJson(path, { ...query, halaman: page, jumlah: size }).catch(() => undefined)
    if (ours !== question) return
    if (!answer) {
      table.setMessage('Gagal memuat data')
      return
    }
    const { data, count, status } = answer
    if (status === 'menunggu') {
      table.setMessage('Nilai sedang dihitung, mohon menunggu…')
      setTimeout(() => ours === question && fill(), askAgainMs)
      return
    }
    const first = (page - 1) * size
    table.setRows(data.map((row, i) => toCells(row, first + i + 1)))
    entri.textContent = said(
      data.length === 0
        ? 'Menampilkan 0 entri'
        : `Menampilkan ${first + 1}-${first + data.length} dari ${count} entri`,
    )
    before.disabled = page === 1
    next.disabled = first + data.length >= count
  }
  function turn(by) {
    page += by
    fill()
  }
  function reload(given = query) {
    query = given
    page = 1
    return fill()
  }
  function resize(event) {
    size = Number(event.target.value)
    reload()
  }

  const chooser = sizes
    ? el(
        'label',
        { class: 'size-chooser' },
        'Tampilkan ',
        el(
          'select',
          { class: 'input', 'aria-label': 'Tampilkan', onchange: resize },
          sizes.map((n) => el('option', {}, String(n))),
        ),
        ' entri',
      )
    : []
  const footer = el('div', { class: 'table-footer' }, entri, el('div', { class: 'pager' }, before, next))
  return { element: el('div', { class: 'paged-table' }, chooser, table.element, footer), reload }
}
