import { expect, test } from 'vitest'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import { anActor, MONDAY } from '../../../test/factories.ts'
import { hiddenTexts } from './hidden-texts.ts'

const branch = (id: string, more: Partial<Disposisi>): Disposisi => ({
  ...{ id, from: 'kaban', to: 'kabid', instructions: ['Tindaklanjuti'], urgency: 'biasa', security: 'biasa' },
  issuedAt: MONDAY.toISOString(),
  ...more,
})
const tree = [
  branch('a', { noteId: 'biasa' }),
  branch('b', { noteId: 'terbatas', security: 'terbatas' }),
  branch('c', { noteId: 'rahasia', reportId: 'laporan', security: 'rahasia' }),
  branch('d', { noteId: 'rahasia', to: 'analis', security: 'rahasia' }),
  branch('e', {
    noteId: 'ditarik',
    to: 'analis',
    security: 'sangat-rahasia',
    withdrawnAt: MONDAY.toISOString(),
  }),
]

test.each([
  ['the giver', anActor('kaban', ['supervisor']), []],
  ['a receiver, not of what was withdrawn from another', anActor('kabid', ['petugas']), ['ditarik']],
  [
    'a receiver, not of what was withdrawn from him nor of the report of another',
    anActor('analis', ['petugas']),
    ['ditarik', 'laporan'],
  ],
  ['the head of TU', anActor('kasubbag', ['tu', 'supervisor']), []],
  ['TU', anActor('tu', ['tu']), ['ditarik', 'laporan', 'rahasia']],
  ['another supervisor', anActor('sekretaris', ['supervisor']), ['ditarik', 'laporan', 'rahasia']],
  ['news for many', undefined, ['ditarik', 'laporan', 'rahasia']],
])('what is hidden from %s', (_who, reader, hidden) => {
  expect([...hiddenTexts(tree, reader)].sort()).toEqual(hidden)
})
