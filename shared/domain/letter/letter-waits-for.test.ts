import { expect, test } from 'vitest'
import type { Person } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { letterWaitsFor } from './letter-waits-for.ts'

const sri: Person = { id: 'sri', name: 'Sri', jabatan: 'Sekretaris', roles: ['supervisor'], fulfils: [] }
const rina: Person = { ...sri, id: 'rina', roles: ['petugas'] }
const incoming = { direction: 'incoming', status: 'received', disposisi: [], srikandi: [], caseIds: [] }
const concept = {
  ...incoming,
  direction: 'outgoing',
  status: 'concept',
  signings: [],
  agenda: { printed: '1' },
}
const line = [
  { key: '@rina', part: 'hierarchy' },
  { key: '@sri', part: 'signer' },
]
const to = (id: string, state: string) => ({ ...incoming, disposisi: [{ to: id, state }] })

test.each<[string, object, Person, string | undefined]>([
  ['an unread disposisi to me', to('rina', 'unread'), rina, 'letter-read'],
  ['one I have read and not settled', to('rina', 'read'), rina, 'letter-settle'],
  ['one I have settled', to('rina', 'settled'), rina, undefined],
  ['an unread disposisi to another', to('sri', 'unread'), rina, undefined],
  ['a letter handed to me', { ...incoming, handedTo: 'sri' }, sri, 'letter-dispose'],
  ['one that became a berkas', { ...incoming, handedTo: 'sri', caseIds: ['c'] }, sri, undefined],
  ['one disposed in Srikandi', { ...incoming, handedTo: 'sri', srikandi: [{}] }, sri, undefined],
  ['a concept without a line, for a supervisor', concept, sri, 'letter-sign'],
  ['a concept without a line, for staff', concept, rina, undefined],
  ['a concept whose turn is mine', { ...concept, line }, rina, 'letter-sign'],
  ['a concept that comes to me later', { ...concept, line }, sri, undefined],
  ['a signed letter', { ...concept, status: 'signed' }, sri, undefined],
])('%s', (_what, card, me, reason) => {
  expect(letterWaitsFor(card as LetterCard, me)).toBe(reason)
})
