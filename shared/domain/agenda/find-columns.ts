import type { AgendaColumn } from './agenda-columns.ts'
import type { DayCell } from './day-column.ts'

type Found<Key extends string> =
  | { readonly ok: true; readonly head: number; readonly places: ReadonlyMap<Key, number> }
  | { readonly ok: false; readonly message: string }

/** Titles of the book stand over its headings; so many rows are looked through. */
const MOST_TITLES = 15

/** Finds the row of the headings, and the columns in it whatever their order. */
export function findColumns<Key extends string>(
  rows: readonly (readonly DayCell[])[],
  columns: readonly AgendaColumn<Key>[],
): Found<Key> {
  const needed = columns.filter(({ optional }) => !optional)
  const tries = rows.slice(0, MOST_TITLES).map((cells, head) => {
    const places = placesIn(cells, columns)
    return { head, places, missing: needed.filter(({ key }) => !places.has(key)) }
  })
  const [best] = tries.toSorted((one, other) => one.missing.length - other.missing.length)
  if (!best || best.missing.length === needed.length)
    return {
      ok: false,
      message: 'Judul kolom tidak ditemukan; pakai buku kerja dari "langkah mulai template".',
    }
  const missing = best.missing.map(({ header }) => header).join(', ')
  if (missing)
    return {
      ok: false,
      message: `Kolom yang belum ada di baris ${best.head + 1}: ${missing}; tambahkan, lalu ulangi.`,
    }
  const double = columns.find(({ key, header }) => {
    const at = best.places.get(key)
    const title = at === undefined ? header : plainTitle(rows[best.head]?.[at] ?? null)
    return (rows[best.head] ?? []).filter((cell) => plainTitle(cell) === title).length > 1
  })
  if (double)
    return {
      ok: false,
      message: `Kolom "${double.header}" ada dua kali di baris ${best.head + 1}; hapus salah satunya.`,
    }
  return { ok: true, head: best.head, places: best.places }
}

function placesIn<Key extends string>(
  cells: readonly DayCell[],
  columns: readonly AgendaColumn<Key>[],
): Map<Key, number> {
  const titles = cells.map(plainTitle)
  const places = new Map<Key, number>()
  for (const { key, header, aliases } of columns) {
    const name = [header, ...aliases].map(plainTitle).find((each) => titles.includes(each))
    if (name !== undefined) places.set(key, titles.indexOf(name))
  }
  return places
}

/** `No. Agenda` and `no agenda*` are one title. */
function plainTitle(cell: DayCell): string {
  return String(cell ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
