import { expect, test } from 'vitest'
import type { CaseCard, Person } from '#shared/schema/board.ts'
import { inboxItems } from './inbox-items.ts'

const sri: Person = {
  id: 'sri',
  name: 'Sri Handayani',
  jabatan: 'Sekretaris',
  roles: ['supervisor'],
  fulfils: ['contoh/sekretaris'],
}
const at = '2026-11-23T01:00:00.000Z'

type Current = NonNullable<CaseCard['current']>
function aCard(current: Partial<Current>, more: Partial<CaseCard> = {}): CaseCard {
  return {
    id: crypto.randomUUID(),
    number: '0001/2026',
    sop: { id: 'contoh', version: 1, title: 'Contoh', agency: 'BKPSDM Contoh' },
    applicant: { kind: 'none' },
    status: 'open',
    steps: [],
    calendar: { id: 'perpres-21-2023-wib', version: 1 },
    current: {
      id: 's',
      kind: 'task',
      kegiatan: 'k',
      pelaksana: ['Sekretaris'],
      doers: ['contoh/sekretaris'],
      startedAt: at,
      kelengkapan: [],
      outcomes: [],
      ...current,
    },
    disposisi: [],
    signings: [],
    clock: {
      officeMinutes: 0,
      applicantMinutes: 0,
      outsideMinutes: 0,
      returnRule: 'aturan-bawaan',
      asOf: at,
    },
    openedAt: at,
    changedAt: at,
    revision: 1,
    ...more,
  }
}
function reasons(...cases: CaseCard[]): string[] {
  const items = inboxItems(sri, { cases, letters: [], pengaduan: [], uploads: [] })
  return items.map((item) => (item.kind === 'case' ? item.reason : item.kind))
}

const disposisi: CaseCard['disposisi'][number] = {
  id: 'd',
  state: 'unread',
  stepId: 's',
  from: 'bambang',
  fromName: 'Bambang',
  to: 'sri',
  toName: 'Sri',
  instructions: ['Untuk diproses'],
  urgency: 'biasa',
  security: 'biasa',
  issuedAt: at,
}

test.each<[string, CaseCard, string[]]>([
  ['a paraf of mine', aCard({ kind: 'paraf' }), ['paraf']],
  ['a paraf of somebody else', aCard({ kind: 'paraf', doers: ['contoh/kaban'] }), []],
  ['the same pelaksana of another SOP', aCard({ kind: 'paraf', doers: ['lain/sekretaris'] }), []],
  [
    'a superior act whose pelaksana the SOP does not name',
    aCard({ kind: 'ttd', doers: [], pelaksana: [] }),
    ['ttd'],
  ],
  ['a step of mine', aCard({}), ['step']],
  [
    'a step of mine that another colleague holds',
    aCard({}, { holder: { accountId: 'x', name: '', jabatan: '' } }),
    [],
  ],
  ['a step that any petugas may do', aCard({ doers: [], pelaksana: [] }), []],
  ['a returned case', aCard({ kind: 'paraf' }, { status: 'returned' }), []],
  ['an unread disposisi', aCard({ doers: ['contoh/kaban'] }, { disposisi: [disposisi] }), ['read']],
  [
    'a disposisi I have read',
    aCard({ doers: ['contoh/kaban'] }, { disposisi: [{ ...disposisi, state: 'read', readAt: at }] }),
    [],
  ],
])('%s', (_what, card, expected) => {
  expect(reasons(card)).toEqual(expected)
})

test('acts of a superior come first, then what is due first; no limit comes last', () => {
  const late = aCard({ kind: 'paraf', dueAt: '2026-11-24T01:00:00.000Z' })
  const soon = aCard({ kind: 'approval', dueAt: '2026-11-23T02:00:00.000Z' })
  const open = aCard({ kind: 'disposisi' })
  const step = aCard({ dueAt: '2026-11-23T01:30:00.000Z' })
  expect(reasons(open, step, late, soon)).toEqual(['approval', 'paraf', 'disposisi', 'step'])
})

const post = { unitId: 'sek', fulfils: ['contoh/sekretaris'], jabatan: 'Sekretaris' }
const own = { ...post, postId: 'sekretaris', capacity: 'own' as const }
const atMine = { posts: [{ id: 'sekretaris', title: 'Sekretaris', fillers: [] }] }
const elsewhere = { posts: [{ id: 'kabid', title: 'Kabid', fillers: [] }] }

test.each<[string, Partial<Person>, NonNullable<CaseCard['route']>, Partial<Current>, string[]]>([
  ['came to my post', { posts: [own] }, atMine, { kind: 'paraf' }, ['paraf']],
  ['came to another post of my pelaksana', { posts: [own] }, elsewhere, { kind: 'paraf' }, []],
  [
    'is mine by account',
    { posts: [], ownFulfils: ['contoh/sekretaris'] },
    elsewhere,
    { kind: 'paraf' },
    ['paraf'],
  ],
  [
    'was raised above me',
    { posts: [own], ownFulfils: ['contoh/sekretaris'] },
    { ...elsewhere, raised: 'four-eyes' },
    { kind: 'paraf' },
    [],
  ],
  [
    'was raised to me',
    { posts: [own], fulfils: [] },
    { ...atMine, raised: 'recusal' },
    { kind: 'approval' },
    ['approval'],
  ],
  ['is a ttd I give a.n.', { posts: [{ ...own, capacity: 'an' }] }, atMine, { kind: 'ttd' }, ['ttd']],
  [
    'is a paraf at the post I sign a.n. for',
    { posts: [{ ...own, capacity: 'an' }] },
    atMine,
    { kind: 'paraf' },
    [],
  ],
  [
    'is of a SOP I do not act for',
    { posts: [{ ...own, capacity: 'plh', sopIds: ['lain'] }] },
    atMine,
    { kind: 'paraf' },
    [],
  ],
])('a step that %s', (_what, me, route, current, expected) => {
  const items = inboxItems(
    { ...sri, ...me },
    { cases: [aCard(current, { route })], letters: [], pengaduan: [], uploads: [] },
  )
  expect(items.map((item) => (item.kind === 'case' ? item.reason : item.kind))).toEqual(expected)
})
