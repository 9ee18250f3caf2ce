import { expect, test } from 'vitest'
import { findAnchor } from './anchor.ts'
import { describeAnchor } from './describe-anchor.ts'

/** happy-dom lays nothing out: an element counts as shown unless it, or what it lies in, says `hidden`. */
const shown = (element: Element) => element.closest('[hidden]') === null

function describe(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  const element = document.querySelector('#it')
  if (!element) throw new Error('the page has no #it')
  const described = describeAnchor(element, document.body, shown)
  if (!described.ok) return described.reason
  const found = findAnchor(described.anchor, document.body, shown)
  expect(found.ok && found.element === element).toBe(true)
  return described.anchor
}

const dialog = (title: string, inner: string) => `<div role="dialog" aria-label="${title}">${inner}</div>`
const save = (more = '') => `<button ${more}>Simpan</button>`
const it = 'id="it"'
const simpan = { role: 'button', name: 'Simpan' }

test.each<[string, string, unknown]>([
  ['a button alone', save(it), simpan],
  [
    'by the nearest section',
    dialog('Ubah', save(it)) + dialog('Tambah', save()),
    { ...simpan, section: 'Ubah' },
  ],
  [
    'by a farther section, where the nearer has a twin',
    `${dialog('Ubah', `<section aria-label="Data">${save(it)}</section>`)}<section aria-label="Data">${save()}</section>`,
    { ...simpan, section: 'Ubah' },
  ],
  ['by its place among so many, where labels repeat', save() + save(it), { ...simpan, nth: 2, of: 2 }],
  ['without a section that names a number', dialog('Usulan 800/1234567', save(it)), simpan],
  [
    'words in elements of their own',
    `<button ${it}><b>Data </b><b>Utama</b></button>`,
    { role: 'button', name: 'Data Utama' },
  ],
  ['a field', `<label for="it">NIP</label><input ${it}>`, { role: 'textbox', name: 'NIP' }],
  ['no paragraph', `<p ${it}>Simpan</p>`, 'no-role'],
  ['no cell', `<table><tr><td ${it}>Dewi</td></tr></table>`, 'no-role'],
  ['nothing without a name', `<button ${it}></button>`, 'no-name'],
  ['nothing hidden', save(`${it} hidden`), 'hidden'],
  ['nothing that names a NIP', `<a href="/x" ${it}>Dewi 19920725 201503 2 003</a>`, 'personal'],
  ['no button of a row of a list', `<ul><li>${save()}</li><li>${save(it)}</li></ul>`, 'repeated'],
  ['none of many alike', save().repeat(5) + save(it), 'repeated'],
])('describes %s', (_what, html, expected) => {
  expect(describe(html)).toEqual(expected)
})
