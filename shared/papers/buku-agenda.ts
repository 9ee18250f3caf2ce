import { formatNip } from '#shared/asn/format-nip.ts'
import type { RegisterCard } from '#shared/schema/register.ts'
import { type AgendaPlace, agendaPlace } from './agenda-place.ts'
import type { PaperTime } from './paper-time.ts'

/** One line of a register. */
export interface AgendaEntry {
  readonly number: string
  readonly receivedAt: string
  readonly from: string
  readonly nip: string
  readonly subject: string
  readonly passedTo: string
  readonly state: string
  /** Where it stands in its register, where that is not read off its number. */
  readonly place?: AgendaPlace
}

/** Numbers between others that nothing stands under. */
export interface AgendaGap {
  readonly numbers: string
  readonly reason: string
}

/** A register of a period as it is printed, with its gaps and the numbers put in between (sisipan). */
export interface BukuAgenda {
  readonly title: string
  readonly period: string
  readonly rows: readonly (AgendaEntry | AgendaGap)[]
  readonly count: number
}

export interface AgendaParts {
  readonly title: string
  readonly period: string
  readonly entries: readonly AgendaEntry[]
  /** The registers of the years that the entries are numbered in. */
  readonly registers: readonly Pick<RegisterCard, 'year' | 'gaps' | 'open'>[]
  /** Whether something of another period stands under a number. */
  readonly isElsewhere: (number: number, year: number) => boolean
  readonly time: PaperTime
}

export function bukuAgenda(parts: AgendaParts): BukuAgenda {
  const { title, period, entries, time } = parts
  const placed = entries.map((entry) => ({ entry, place: entry.place ?? agendaPlace(entry.number) }))
  const sorted = placed.toSorted((one, other) => inOrder(one.place, other.place))
  let last: AgendaPlace | undefined
  const rows = sorted.flatMap(({ entry, place }) => {
    const gaps = last && place && last.year === place.year ? gapsBetween(last.number, place, parts) : []
    last = place ?? last
    return [...gaps, { ...entry, receivedAt: time.short(entry.receivedAt), nip: formatNip(entry.nip) }]
  })
  return { title, period, rows, count: entries.length }
}

function inOrder(one: AgendaPlace | undefined, other: AgendaPlace | undefined): number {
  if (!one || !other) return Number(!one) - Number(!other)
  return one.year - other.year || one.number - other.number || one.suffix.localeCompare(other.suffix, 'id')
}

function gapsBetween(last: number, { number, year }: AgendaPlace, parts: AgendaParts): AgendaGap[] {
  const register = parts.registers.find((each) => each.year === year)
  const gaps: { from: number; to: number; reason: string }[] = []
  for (let missing = last + 1; missing < number; missing++) {
    if (parts.isElsewhere(missing, year)) continue
    const reason = reasonFor(missing, register)
    const before = gaps.at(-1)
    if (before && before.to === missing - 1 && before.reason === reason) before.to = missing
    else gaps.push({ from: missing, to: missing, reason })
  }
  const text = (each: number) => `${String(each).padStart(4, '0')}/${year}`
  return gaps.map(({ from, to, reason }) => ({
    numbers: from === to ? text(from) : `${text(from)} – ${text(to)}`,
    reason,
  }))
}

function reasonFor(number: number, register: AgendaParts['registers'][number] | undefined): string {
  const within = ({ from, to }: { from: number; to: number }) => from <= number && number <= to
  const marked = register?.gaps.find(within)
  if (marked) return `Tidak terpakai: ${marked.reason}`
  return register?.open.some(within)
    ? 'Ditulis dengan tangan, belum dimasukkan'
    : 'Tidak ada isinya di buku ini'
}
