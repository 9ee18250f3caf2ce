import { expect, test } from 'vitest'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFilter } from '#shared/schema/filter-command.ts'
import { filterBoard } from './board-filter.ts'

const card = (id: string, more: object): CaseCard =>
  ({
    ...{ id, number: id, status: 'open', sop: { id: 'contoh', title: 'Contoh' }, applicant: { kind: 'asn' } },
    ...{ changedAt: '2026-11-23T01:00:00.000Z', current: { id: 'periksa', kegiatan: 'Periksa' }, clock: {} },
    ...more,
  }) as unknown as CaseCard

const cards = [
  card('0001', { holder: { accountId: 'rina', name: 'Rina' } }),
  card('0002', { current: { id: 'paraf', kegiatan: 'Paraf' } }),
  card('0003', { status: 'closed', holder: { accountId: 'rina', name: 'Rina' } }),
]
const shown = (saved: CaseFilter) =>
  filterBoard(cards, { text: '', sopId: '', status: 'running', saved }, new Date('2026-11-23T02:00:00Z')).map(
    ({ id }) => id,
  )

test.each<[string, CaseFilter, string[]]>([
  ['whose desk', { holder: 'rina', status: ['open'] }, ['0001']],
  ['whose desk, over or not', { holder: 'rina' }, ['0001', '0003']],
  ['which step', { sopId: 'contoh', stepId: 'paraf' }, ['0002']],
  ['another SOP', { sopId: 'lain' }, []],
  ['words', { text: 'PARAF' }, ['0002']],
  ['a unit, which no card tells', { unitIds: ['bidang'] }, []],
])('before the server has answered only those stand there that belong: %s', (_what, saved, ids) => {
  expect(shown(saved).sort()).toEqual(ids)
})
