import { appendFileSync } from 'node:fs'

export interface FaultCounts {
  /** How often it was attacked; a suite that attacked nothing has shown nothing. */
  readonly runs: number
  /** What must never have happened, each counted. */
  readonly harm: Readonly<Record<string, number>>
  /** What else a reader wants to know. */
  readonly seen?: Readonly<Record<string, number>>
}

/**
 * Says what came of an attack, on one line: `R1 store-kill  runs=500 lost=0 doubled=0  ok`. `what` is the requirement
 * and the attack, written out in the suite: `npm run faults` reads there which lines it must get. Throws where the
 * counts are no success, so that a suite cannot be green with a line that is not.
 */
export function faultLine(what: `R${number} ${string}`, { runs, harm, seen = {} }: FaultCounts): void {
  const figures = Object.entries({ runs, ...seen, ...harm }).map(([name, count]) => `${name}=${count}`)
  const ok = runs > 0 && Object.values(harm).every((count) => count === 0)
  const line = `${what}  ${figures.join(' ')}  ${ok ? 'ok' : 'NOT OK'}`
  const file = process.env.LANGKAH_FAULT_LINES
  if (file) appendFileSync(file, `${line}\n`)
  else console.log(line)
  if (!ok) throw new Error(line)
}
