import { expect, test } from 'vitest'
import type { Anchor } from '#shared/schema/anchor.ts'
import { findAnchor } from './anchor.ts'

/** happy-dom lays nothing out: an element counts as shown unless it, or what it lies in, says `hidden`. */
const shown = (element: Element) => element.closest('[hidden]') === null

function look(html: string, anchor: Anchor): string {
  showHtml(html)
  const found = findAnchor(anchor, document.body, shown)
  return found.ok ? found.element.id : found.reason
}

const save: Anchor = { role: 'button', name: 'Simpan' }

test.each<[string, string, Anchor, string]>([
  ['a button by its text', '<button id="a">Simpan</button>', save, 'a'],
  ['a name in two lines', '<button id="a">\n  Simpan\n</button>', save, 'a'],
  ['words in elements of their own', '<button id="a"><b>Sim</b><i>pan</i> </button>', save, 'a'],
  ['a name by aria-label', '<button id="a" aria-label="Simpan"><svg/></button>', save, 'a'],
  ['an input by its value', '<input id="a" type="submit" value="Simpan">', save, 'a'],
  ['a role on a div', '<div id="a" role="button">Simpan</div>', save, 'a'],
  ['a field by its label', '<label for="a">NIP</label><input id="a">', { role: 'textbox', name: 'NIP' }, 'a'],
  ['a heading of any level', '<h3 id="a">Data</h3>', { role: 'heading', name: 'Data' }, 'a'],
  ['nothing', '<p>Simpan</p>', save, 'absent'],
  ['another name', '<button>Simpan semua</button>', save, 'absent'],
  ['another role', '<a href="/x">Simpan</a>', save, 'absent'],
  ['a button that is none', '<button role="tab">Simpan</button>', save, 'absent'],
  ['two alike', '<button>Simpan</button><button>Simpan</button>', save, 'ambiguous'],
  ['a hidden twin', '<div hidden><button>Simpan</button></div><button id="a">Simpan</button>', save, 'a'],
  ['only a hidden one', '<button hidden>Simpan</button>', save, 'absent'],
])('finds %s', (_what, html, anchor, expected) => {
  expect(look(html, anchor)).toBe(expected)
})

const twoDialogs = `
  <div role="dialog" aria-label="Tambah"><button id="a">Simpan</button></div>
  <div role="dialog" aria-label="Ubah"><button id="b">Simpan</button></div>`

test('a section tells two alike apart, and must be there', () => {
  expect(look(twoDialogs, save)).toBe('ambiguous')
  expect(look(twoDialogs, { ...save, section: 'Ubah' })).toBe('b')
  expect(look(twoDialogs, { ...save, section: 'Hapus' })).toBe('absent')
})

test('nth counts from 1 and does not run over', () => {
  expect(look(twoDialogs, { ...save, nth: 2 })).toBe('b')
  expect(look(twoDialogs, { ...save, nth: 3 })).toBe('absent')
})

test('one of so many is not found where there are more or fewer', () => {
  expect(look(twoDialogs, { ...save, nth: 2, of: 2 })).toBe('b')
  expect(look(twoDialogs, { ...save, nth: 2, of: 3 })).toBe('absent')
  expect(look(`${twoDialogs}<button>Simpan</button>`, { ...save, nth: 2, of: 2 })).toBe('ambiguous')
})

function showHtml(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
}
