import type { RegisterCard } from '#shared/schema/register.ts'
import { textTable } from './text-table.ts'

export function describeRegisters(cards: readonly RegisterCard[]): string {
  const columns = [
    { title: 'Register' },
    { title: 'Judul', width: 34 },
    { title: 'Tahun' },
    { title: 'Berikutnya' },
    { title: 'Belum diisi', width: 30 },
  ]
  return textTable(
    columns,
    cards.map(({ id, title, year, next, open }) => [id, title, String(year), String(next), ranges(open)]),
  )
}

export function describeRegister(card: RegisterCard): string {
  const { title, year, next, taken, first, open, gaps, sisipan, format } = card
  const lines = [
    `${title} ${year} – bentuk nomor ${format}`,
    `Nomor berikutnya: ${next}; tercatat di sini: ${taken}`,
    ...(first === undefined ? [] : [`Dimulai dari nomor ${first}; sebelumnya di buku kertas`]),
    `Ditulis tangan dan belum diisi: ${ranges(open)}`,
    ...gaps.map(({ reason, ...range }) => `Tidak dipakai: ${ranges([range])} (${reason})`),
    ...(sisipan.length > 0 ? [`Sisipan: ${sisipan.join(', ')}`] : []),
  ]
  return lines.join('\n')
}

function ranges(all: readonly { readonly from: number; readonly to: number }[]): string {
  return all.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ') || '–'
}
