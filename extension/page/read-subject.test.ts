import { beforeAll, expect, test, vi } from 'vitest'
import { readSubject } from './read-subject.ts'

const shown = (element: Element) => element.closest('[hidden]') === null
const A = '198703152010012005'
const B = '199207252015032003'

// happy-dom has no XPath: what the browser finds by it is found here by walking.
beforeAll(() => {
  vi.stubGlobal('XPathResult', { ORDERED_NODE_SNAPSHOT_TYPE: 7 })
  document.evaluate = ((expression: string) => {
    const text = /contains\(\., "(.*)"\)/.exec(expression)?.[1] ?? ''
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes(text))
    const found = [...document.body.querySelectorAll('*')].filter(ownText)
    return { snapshotLength: found.length, snapshotItem: (index: number) => found[index] ?? null }
  }) as unknown as typeof document.evaluate
})

function read(html: string, label = 'NIP Baru') {
  showHtml(html)
  const subject = readSubject([label], document, shown)
  return subject.ok ? subject.nip : subject.reason
}

test.each<[string, string, string]>([
  ['a definition list', `<dl><dt>NIP Baru</dt><dd>${A}</dd></dl>`, A],
  ['label and value as siblings', `<div><span>NIP Baru</span><p>${A}</p></div>`, A],
  ['a label with a colon', `<div><span>NIP Baru :</span><p>${A}</p></div>`, A],
  ['a label wrapped alone', `<div><div><b>NIP Baru</b></div><div>${A}</div></div>`, A],
  ['a NIP in groups', '<dl><dt>NIP Baru</dt><dd>19870315 201001 2 005</dd></dl>', A],
  [
    'the same person twice',
    `<dl><dt>NIP Baru</dt><dd>${A}</dd></dl><dl><dt>NIP Baru</dt><dd>${A}</dd></dl>`,
    A,
  ],
  ['a row header', `<table><tr><th scope="row">NIP Baru</th><td>${A}</td></tr></table>`, A],
  [
    'two persons',
    `<dl><dt>NIP Baru</dt><dd>${A}</dd></dl><dl><dt>NIP Baru</dt><dd>${B}</dd></dl>`,
    'several',
  ],
  [
    'a hidden second person',
    `<dl><dt>NIP Baru</dt><dd>${A}</dd></dl><dl hidden><dt>NIP Baru</dt><dd>${B}</dd></dl>`,
    A,
  ],
  ['only a hidden person', `<dl hidden><dt>NIP Baru</dt><dd>${A}</dd></dl>`, 'absent'],
  ['seventeen digits', '<dl><dt>NIP Baru</dt><dd>19870315201001200</dd></dl>', 'malformed'],
  ['a dash for nothing', '<dl><dt>NIP Baru</dt><dd>-</dd></dl>', 'absent'],
  [
    'a field to search with',
    `<label for="f">NIP Baru</label><input id="f" value="${A}"><p>${B}</p>`,
    'absent',
  ],
  ['a NIP without label', `<p>${A}</p>`, 'absent'],
  ['another label', `<dl><dt>NIP Baru Atasan</dt><dd>${A}</dd></dl>`, 'absent'],
])('%s', (_what, html, expected) => {
  expect(read(html)).toBe(expected)
})

test('a table is one person only where every row is', () => {
  const table = (...nips: string[]) =>
    `<table><thead><tr><th>Nama</th><th scope="col">NIP</th></tr></thead><tbody>${nips
      .map((nip) => `<tr><td>x</td><td>${nip}</td></tr>`)
      .join('')}</tbody></table>`
  expect(read(table(A, A), 'NIP')).toBe(A)
  expect(read(table(A, B), 'NIP')).toBe('several')
  expect(
    read(
      '<table><thead><tr><th>Nama</th><th>NIP</th></tr></thead><tbody><tr><td colspan="2">Tidak ada data</td></tr></tbody></table>',
      'NIP',
    ),
  ).toBe('absent')
})

function showHtml(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
}
