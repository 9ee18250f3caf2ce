import { holeBefore } from '#shared/domain/agenda/hole-before.ts'
import { eachNumber, numberRanges } from '#shared/domain/agenda/number-ranges.ts'
import type { JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import type { AgendaPart } from './agenda-parts.ts'

interface CheckedAgenda {
  readonly parts: readonly AgendaPart[]
  readonly judged: readonly JudgedAgendaRow[]
}

interface RunningRegister {
  readonly series: string
  readonly last: number
  readonly first?: number | undefined
}

/**
 * Keeps out what lies beyond a hole behind the register, and says so of each row: a part is checked by itself, and only
 * the whole shows whether its numbers go on from the register.
 */
export function keepBeforeHole(checked: CheckedAgenda, register: RunningRegister): CheckedAgenda {
  const hole = holeBefore(register, checked.parts.flatMap(numbersOf))
  if (!hole) return checked
  const isBeyond = (number: number) => number >= hole.from
  const rows = checked.parts.flatMap((part) => part.rows)
  const beyond = new Map(rows.filter(({ number }) => isBeyond(number)).map((row) => [row.line, row]))
  const missing = hole.next === hole.from - 1 ? `${hole.next}` : `${hole.next}-${hole.from - 1}`
  return {
    judged: checked.judged.map((each) => {
      const row = beyond.get(each.line)
      if (!row || each.state !== 'new') return each
      const message = `Nomor ${row.number}${row.suffix ?? ''} tidak menyambung: register ini berikutnya nomor ${hole.next}. Lengkapi ${missing} di agenda, atau tandai dahulu celahnya: langkah register mark-gap ${register.series} ${missing} --reason "…".`
      return { line: each.line, state: 'refused', message }
    }),
    parts: checked.parts.map((part) => ({
      rows: part.rows.filter(({ number }) => !isBeyond(number)),
      gaps: numberRanges([...eachNumber(part.gaps)].filter((number) => !isBeyond(number))),
      waiting: numberRanges([...eachNumber(part.waiting)].filter((number) => !isBeyond(number))),
    })),
  }
}

function numbersOf({ rows, gaps, waiting }: AgendaPart): number[] {
  const plain = rows.filter(({ suffix }) => suffix === undefined).map(({ number }) => number)
  return [...plain, ...eachNumber(gaps), ...eachNumber(waiting)]
}
