import { describe, expect, test } from 'vitest'
import { FICTIONAL_NIP, MONDAY } from '../../test/factories.ts'
import { agendaPlace } from './agenda-place.ts'
import { type AgendaParts, bukuAgenda } from './buku-agenda.ts'
import { paperTime } from './paper-time.ts'

describe('buku agenda', () => {
  const entry = (number: string) => ({
    ...{ number, receivedAt: MONDAY.toISOString(), from: 'Budi', nip: FICTIONAL_NIP },
    ...{ subject: 'IP-ASN', passedTo: '', state: 'berjalan' },
  })
  const parts = (numbers: string[], more: Partial<AgendaParts> = {}): AgendaParts => ({
    ...{ title: 'Agenda', period: 'November', entries: numbers.map(entry), registers: [] },
    ...{ isElsewhere: () => false, time: paperTime('Asia/Makassar') },
    ...more,
  })
  const linesOf = (view: ReturnType<typeof bukuAgenda>) =>
    view.rows.map((row) => ('reason' in row ? `${row.numbers}: ${row.reason}` : row.number))

  test('stands in order, sisipan behind its number, each year by itself, what has no number last', () => {
    const numbers = [
      '0002/2027',
      'tanpa nomor',
      '0123a/2026',
      '0124/2026',
      '0001/2027',
      '0123/2026',
      '0123b/2026',
    ]
    expect(linesOf(bukuAgenda(parts(numbers)))).toEqual([
      ...['0123/2026', '0123a/2026', '0123b/2026', '0124/2026', '0001/2027', '0002/2027', 'tanpa nomor'],
    ])
  })

  test('shows its gaps with the reason that is known', () => {
    const registers = [
      { year: 2026, gaps: [{ from: 3, to: 4, reason: 'halaman robek' }], open: [{ from: 6, to: 6 }] },
    ]
    const isElsewhere = (number: number) => number === 8
    const view = bukuAgenda(
      parts(['0002/2026', '0005/2026', '0007/2026', '0012/2026'], { registers, isElsewhere }),
    )
    expect(linesOf(view)).toEqual([
      '0002/2026',
      '0003/2026 – 0004/2026: Tidak terpakai: halaman robek',
      '0005/2026',
      '0006/2026: Ditulis dengan tangan, belum dimasukkan',
      '0007/2026',
      '0009/2026 – 0011/2026: Tidak ada isinya di buku ini',
      '0012/2026',
    ])
    expect(view.rows[0]).toMatchObject({ receivedAt: '23-11-2026 09.00', nip: '19870315 201001 2 005' })
  })

  test.each([
    ['0001/2026', { number: 1, suffix: '', year: 2026 }],
    ['P-0012/2026', { number: 12, suffix: '', year: 2026 }],
    ['0123a/2026', { number: 123, suffix: 'a', year: 2026 }],
    ['800/12/BKD/2026', undefined],
  ])('the place of %s', (text, place) => {
    expect(agendaPlace(text)).toEqual(place)
  })
})
