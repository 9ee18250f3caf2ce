import { expect, test } from 'vitest'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { FICTIONAL_NIP } from '../../../test/factories.ts'
import { checkOrganisation, type KnownOffice } from './check-organisation.ts'
import { compareOrganisation } from './compare-organisation.ts'

const known: KnownOffice = {
  people: [
    { accountId: 'kaban', subjectId: 'person:kaban', name: 'Rina Wulandari', nip: FICTIONAL_NIP },
    { accountId: 'kabid', subjectId: 'person:kabid', name: 'Dedi Kurnia' },
  ],
  pelaksana: new Set(['contoh/kaban', 'contoh/analis']),
}

const badan = { unitCode: 'BADAN', unitName: 'BKPSDM Contoh', unitKind: 'badan' }
const bidang = { unitCode: 'BID-MUT', unitName: 'Bidang Mutasi', unitKind: 'bidang', parentCode: 'BADAN' }
const kaban = {
  ...badan,
  postCode: 'KABAN',
  title: 'Kepala Badan',
  head: 'ya',
  account: 'kaban',
  from: '02-01-2025',
}
const kabid = {
  ...bidang,
  postCode: 'KABID',
  title: 'Kepala Bidang',
  head: 'ya',
  account: 'kabid',
  from: '2025-01-02',
}
const analis = { ...bidang, postCode: 'ANALIS-1', title: 'Analis', pelaksana: 'contoh/analis' }

const rowsOf = (...rows: object[]) => rows.map((row, at) => OrganisationRow.parse({ ...row, line: at + 2 }))
const check = (...rows: object[]) => checkOrganisation(rowsOf(...rows), known)

test('a sound workbook becomes units, posts and holders; a post without holder is vacant', () => {
  const { problems, units, posts, holdings } = check(kaban, kabid, analis)
  expect(problems).toEqual([])
  expect(units).toEqual([
    { id: 'badan', name: 'BKPSDM Contoh', kind: 'badan' },
    { id: 'bid-mut', name: 'Bidang Mutasi', kind: 'bidang', parent: 'badan' },
  ])
  expect(posts.map(({ id, unitId, isHead }) => [id, unitId, isHead])).toEqual([
    ['kaban', 'badan', true],
    ['kabid', 'bid-mut', true],
    ['analis-1', 'bid-mut', false],
  ])
  expect(holdings.map(({ postId, from }) => [postId, from])).toEqual([
    ['kaban', '2025-01-02'],
    ['kabid', '2025-01-02'],
  ])
})

test('holders of one post may follow each other', () => {
  const name = 'Yusuf Hakim'
  const { problems, holdings } = check(
    kaban,
    { ...analis, name, from: '2024-01-01', to: '2024-12-31' },
    { ...analis, account: 'kabid', from: '2025-01-01' },
  )
  expect(problems).toEqual([])
  expect(holdings).toHaveLength(3)
})

test.each<[string, object[], row: number, column: string, code: string]>([
  ['no unit code', [{ ...kaban, unitCode: '' }], 2, 'unitCode', 'unit-code-missing'],
  ['a unit code of signs', [{ ...kaban, unitCode: '???' }], 2, 'unitCode', 'unit-code-unfit'],
  ['no unit name', [{ ...kaban, unitName: '' }], 2, 'unitName', 'unit-name-missing'],
  ['a kind of its own', [{ ...kaban, unitKind: 'dinas' }], 2, 'unitKind', 'unit-kind-unknown'],
  [
    'a unit told twice',
    [kaban, kabid, { ...analis, unitName: 'Bidang Lain' }],
    4,
    'unitName',
    'unit-differs',
  ],
  ['a parent nobody knows', [kaban, { ...kabid, parentCode: 'X' }], 3, 'parentCode', 'unit-parent-unknown'],
  ['a second agency', [kaban, { ...kabid, parentCode: '' }], 3, 'parentCode', 'unit-second-root'],
  [
    'a ring',
    [
      kaban,
      { ...kabid, parentCode: 'SUB' },
      { ...analis, unitCode: 'SUB', unitName: 'S', parentCode: 'BID-MUT' },
    ],
    3,
    'parentCode',
    'unit-in-ring',
  ],
  ['two heads', [kaban, kabid, { ...analis, head: 'ya' }], 4, 'head', 'unit-two-heads'],
  ['a mark that says nothing', [{ ...kaban, head: 'mungkin' }], 2, 'head', 'head-unreadable'],
  ['no post code', [{ ...kaban, postCode: '' }], 2, 'postCode', 'post-code-missing'],
  ['a post code too long', [{ ...kaban, postCode: 'x'.repeat(41) }], 2, 'postCode', 'post-code-unfit'],
  ['no title', [{ ...kaban, title: '' }], 2, 'title', 'post-title-missing'],
  [
    'a post told twice',
    [kaban, { ...kaban, title: 'Kepala', account: '', from: '' }],
    3,
    'title',
    'post-differs',
  ],
  ['a pelaksana of no SOP', [{ ...kaban, pelaksana: 'contoh/x' }], 2, 'pelaksana', 'pelaksana-unknown'],
  ['a day without holder', [{ ...kaban, account: '' }], 2, 'name', 'holder-missing'],
  ['an unknown account', [{ ...kaban, account: 'siapa' }], 2, 'account', 'account-not-found'],
  ['a NIP that lost its digits', [{ ...kaban, nip: '1.98703152010012e+17' }], 2, 'nip', 'nip-unfit'],
  ["another's NIP", [{ ...kabid, ...badan, nip: FICTIONAL_NIP }], 2, 'nip', 'nip-of-another'],
  ['no first day', [{ ...kaban, from: '' }], 2, 'from', 'from-missing'],
  ['a day of two readings', [{ ...kaban, from: '03/04/2026' }], 2, 'from', 'date-unreadable'],
  ['a day that is none', [{ ...kaban, to: '2026-02-30' }], 2, 'to', 'date-unreadable'],
  ['an end before the beginning', [{ ...kaban, to: '2024-01-01' }], 2, 'to', 'term-reversed'],
  [
    'two holders at once',
    [
      { ...kaban, to: '2026-06-30' },
      { ...kaban, account: 'kabid', from: '2026-06-30' },
    ],
    3,
    'from',
    'holder-overlaps',
  ],
])('%s is named by row and column', (_what, rows, row, column, code) => {
  expect(check(...rows).problems.map((each) => [each.row, each.column, each.code])).toContainEqual([
    row,
    column,
    code,
  ])
})

test('a second import shows what it would change, and nothing where it says the same', () => {
  const first = check(kaban, kabid, analis)
  const now = {
    units: first.units,
    posts: first.posts,
    holdings: first.holdings.map(({ postId, from }) => ({ postId, from, accountId: postId })),
  }
  const nameOf = (id: string) => known.people.find(({ accountId }) => accountId === id)?.name
  expect(compareOrganisation(now, first, { nameOf })).toEqual([])
  const next = check(kaban, { ...kabid, title: 'Kepala Bidang Mutasi', to: '2026-12-31' })
  const changes = compareOrganisation(now, next, { nameOf }).map(({ what, change, title }) => [
    what,
    change,
    title,
  ])
  expect(changes).toEqual([
    ['post', 'changed', 'Kepala Bidang Mutasi'],
    ['post', 'removed', 'Analis'],
    ['holding', 'changed', 'Kepala Bidang Mutasi: Dedi Kurnia, 02/01/2025 – 31/12/2026'],
  ])
})
