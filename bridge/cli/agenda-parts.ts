import { eachNumber, numberRanges } from '#shared/domain/agenda/number-ranges.ts'
import type { ReadAgenda } from '#shared/domain/agenda/read-agenda.ts'
import type { ImportAgenda } from '#shared/schema/agenda-import.ts'

/** What goes into the record in one transaction. */
export type AgendaPart = Pick<ImportAgenda, 'rows' | 'gaps' | 'waiting'>

const MOST_ROWS = 250
/** A request may have 1 MB; text outside of ASCII takes more bytes than signs. */
const MOST_SIGNS = 250_000
/** Gaps and open numbers between two rows may be many. */
const MOST_RANGES = 400

/** An agenda in parts, each in the order of its numbers, so that the register never has a hole between two of them. */
export function agendaParts(
  { rows, gaps, waiting }: Pick<ReadAgenda, 'rows' | 'gaps' | 'waiting'>,
  only: { readonly from: number; readonly to: number } | undefined,
): AgendaPart[] {
  const isWanted = (number: number) => !only || (only.from <= number && number <= only.to)
  const said = new Map<number, { rows: ImportAgenda['rows']; kind: 'row' | 'gap' | 'waiting' }>()
  for (const number of eachNumber(gaps)) said.set(number, { rows: [], kind: 'gap' })
  for (const number of eachNumber(waiting)) said.set(number, { rows: [], kind: 'waiting' })
  for (const row of rows) {
    const before = said.get(row.number)
    const kind = row.suffix && before ? before.kind : 'row'
    said.set(row.number, { kind, rows: [...(before?.rows ?? []), row] })
  }
  const parts: { rows: ImportAgenda['rows']; gaps: number[]; waiting: number[] }[] = []
  let [part, signs] = [{ rows: [] as ImportAgenda['rows'], gaps: [] as number[], waiting: [] as number[] }, 0]
  const numbers = [...said.keys()].filter(isWanted).sort((one, other) => one - other)
  for (const number of numbers) {
    const { rows: here = [], kind } = said.get(number) ?? {}
    const size = JSON.stringify(here).length
    const ranges = part.gaps.length + part.waiting.length
    if (part.rows.length + here.length > MOST_ROWS || signs + size > MOST_SIGNS || ranges >= MOST_RANGES) {
      parts.push(part)
      part = { rows: [], gaps: [], waiting: [] }
      signs = 0
    }
    part.rows.push(...here)
    if (kind === 'gap') part.gaps.push(number)
    if (kind === 'waiting') part.waiting.push(number)
    signs += size
  }
  return [...parts, part].map((each) => ({
    rows: each.rows,
    gaps: numberRanges(each.gaps),
    waiting: numberRanges(each.waiting),
  }))
}
