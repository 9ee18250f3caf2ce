import { el } from './dom.js'

/** A named table with a head; `setRows` replaces its body, `setMessage` puts one line across it. */
export function createTable(name, columns) {
  const body = el('tbody')
  const table = el(
    'table',
    { 'aria-label': name },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        columns.map((column) => el('th', { scope: 'col' }, column)),
      ),
    ),
    body,
  )
  const setMessage = (text) =>
    body.replaceChildren(
      el('tr', {}, el('td', { colspan: String(columns.length), class: 'table-message' }, text)),
    )
  const setRows = (rows) => {
    if (rows.length === 0) setMessage('Tidak ada data')
    else
      body.replaceChildren(
        ...rows.map((cells) =>
          el(
            'tr',
            {},
            cells.map((cell) => el('td', {}, cell)),
          ),
        ),
      )
  }
  return { element: el('div', { class: 'table-scroll' }, table), setRows, setMessage }
}
