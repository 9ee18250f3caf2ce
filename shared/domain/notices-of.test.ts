import { expect, test } from 'vitest'
import type { Board } from '#shared/schema/board.ts'
import { noticesOf } from './notices-of.ts'

const rina = { id: 'rina', roles: ['petugas' as const, 'ops' as const], fulfils: ['contoh/analis'] }
const DUE = '2026-11-23T03:00:00.000Z'

/** The parts of cards that it reads. */
const board = {
  cases: [
    {
      id: 'c1',
      number: '0001/2026',
      status: 'open',
      sop: { id: 'contoh' },
      current: {
        id: 'periksa',
        kind: 'check',
        kegiatan: 'Memeriksa',
        doers: ['contoh/analis'],
        pelaksana: [],
        dueAt: DUE,
      },
      disposisi: [
        { id: 'd1', to: 'rina', state: 'unread' },
        { id: 'd2', to: 'sri', state: 'unread' },
      ],
    },
    {
      id: 'c2',
      number: '0002/2026',
      status: 'open',
      sop: { id: 'contoh' },
      current: {
        id: 'ttd',
        kind: 'ttd',
        kegiatan: 'TTD',
        doers: ['contoh/kepala'],
        pelaksana: [],
        dueAt: DUE,
      },
      disposisi: [],
    },
  ],
  letters: [
    {
      id: 'l1',
      agenda: { printed: '0003/2026' },
      disposisi: [
        { id: 'd3', to: 'rina', state: 'read', dueAt: DUE },
        { id: 'd4', to: 'rina', state: 'done', dueAt: DUE },
      ],
    },
  ],
  pengaduan: [
    { id: 'p1', number: 'P-1', status: 'diterima', officer: 'rina', dueAt: DUE },
    { id: 'p2', number: 'P-2', status: 'diterima', officer: 'sri', dueAt: DUE },
  ],
  uploads: [
    { id: 'u1', workbook: 'kursus.xlsx', waitingFor: 'sign-in', revision: 4 },
    { id: 'u2', workbook: 'skp.xlsx', waitingFor: 'office-hours', revision: 4 },
    { id: 'u3', workbook: 'malam.xlsx', waitingFor: 'sign-in', revision: 9 },
  ],
} as unknown as Board

const nightOf = ({ id }: { id: string }) => (id === 'u3' ? '3 sudah tampil di portal; berhenti.' : undefined)

test('each is told of his own deadlines, disposisi and OTP, and of nobody else’s', () => {
  expect(noticesOf(rina, board, nightOf).map(({ key, kind }) => [key, kind])).toEqual([
    ['disposisi:d1', 'disposisi'],
    [`case:c1:periksa:${DUE}`, 'deadline'],
    [`letter:d3:${DUE}`, 'deadline'],
    [`pengaduan:p1:${DUE}`, 'deadline'],
    ['otp:u1:4', 'otp'],
    ['night:u3:9', 'night'],
  ])
  const sri = { id: 'sri', roles: ['supervisor' as const], fulfils: ['contoh/kepala'] }
  expect(noticesOf(sri, board, nightOf).map(({ key }) => key)).toEqual([
    'disposisi:d2',
    `case:c2:ttd:${DUE}`,
    `pengaduan:p2:${DUE}`,
  ])
})
