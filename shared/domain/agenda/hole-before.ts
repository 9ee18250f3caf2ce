import { numberRanges } from './number-ranges.ts'

/** How far a register has come: its highest number, and the first one where the year began in a paper book. */
interface Reached {
  readonly last: number
  readonly first?: number | undefined
}

/** `from`: the first number that nothing leads up to; `next`: the one that is due in its place. */
export interface Hole {
  readonly from: number
  readonly next: number
}

/** The hole that numbers would leave behind a register; one that nothing was written in yet may begin anywhere. */
export function holeBefore({ last, first }: Reached, numbers: Iterable<number>): Hole | undefined {
  const [run, beyond] = numberRanges([...numbers].filter((number) => number > last))
  const mayBeginAnywhere = last === 0 && first === undefined
  if (run && !mayBeginAnywhere && run.from !== last + 1) return { from: run.from, next: last + 1 }
  return beyond && { from: beyond.from, next: (run?.to ?? last) + 1 }
}
