import { expect, test } from 'vitest'
import { readUsulan } from './read-usulan.ts'

const table = { name: 'Usulan', nomor: 'Nomor', jenis: 'Jenis', nip: 'NIP', status: 'Status' }
const A = '198703152010012005'
const row = (nip: string, status = 'Terima  Usulan ') =>
  `<tr><td>U-1</td><td>Jabatan</td><td>${nip}</td><td>${status}</td></tr>`

function read(heads: string[], ...rows: string[]) {
  const head = heads.map((each) => `<th>${each}</th>`).join('')
  const html = `<table aria-label="Usulan"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  return readUsulan(table, document, () => true)
}
const heads = ['Nomor', 'Jenis', 'NIP', 'Status']

test('reads each row by the words over its columns, as a person reads them', () => {
  const said = { nomor: 'U-1', jenis: 'Jabatan', nip: A, status: 'Terima Usulan' }
  expect(read(heads, row(A), row('19870315 201001 2 005'))).toEqual([said, said])
})

test.each<[string, string[], string[]]>([
  ['a column is called otherwise', ['Nomor', 'Jenis', 'NIP', 'Keadaan'], [row(A)]],
  ['two columns are called the same', ['Nomor', 'Jenis', 'NIP', 'Status', 'Status'], [row(A)]],
  ['a NIP is malformed', heads, [row('19870315')]],
  ['a cell is empty', heads, [row(A, ' ')]],
  ['a message stands across the table', heads, ['<tr><td colspan="4">Tidak ada data</td></tr>']],
  ['there are more rows than a portal shows', heads, Array.from({ length: 101 }, () => row(A))],
])('reads nothing where %s', (_what, names, rows) => {
  expect(read(names, ...rows)).toEqual([])
})
