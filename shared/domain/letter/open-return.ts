import type { CaseFile } from '#shared/schema/case-file.ts'
import type { LetterReturns } from '#shared/schema/letter.ts'
import type { ReturnLetter } from '#shared/schema/participant-answer.ts'
import { type Refusal, refuse } from '../decision.ts'
import type { LetterEntry } from './letter-entry.ts'

type ReturnedWith = Pick<LetterEntry, 'id' | 'status' | 'returns' | 'agenda'>

interface Returned {
  readonly caseFile: CaseFile
  /** Rows of a collective berkas that are with their applicants. */
  readonly rows: ReturnLetter['rows']
  /** All letters of the office. */
  readonly letters: readonly ReturnedWith[]
}

/**
 * What a letter about the return of a berkas is for: the return that is open, or those of its rows that no letter has
 * told of yet. Refused where there is none, or a letter for it has a number already: it gets one only.
 */
export function openReturn({
  caseFile,
  rows,
  letters,
}: Returned): { readonly ok: true; readonly returns: LetterReturns } | Refusal {
  const { id: caseId, number } = caseFile
  const known = letters.filter(({ status, returns }) => status !== 'cancelled' && returns?.caseId === caseId)
  if (rows.length > 0) {
    const told = new Set(known.flatMap(({ returns }) => (returns?.rows ?? []).map(keyOf)))
    const open = rows.map(({ no, returnedAt: at }) => ({ no, at })).filter((row) => !told.has(keyOf(row)))
    return open.length > 0 ? { ok: true, returns: { caseId, rows: open } } : there(number, known.at(-1))
  }
  const last = caseFile.returns.at(-1)
  if (!last || last.from === 'outside' || last.resumedAt) return refuse('paper-nothing-returned', { number })
  const letter = known.find(({ returns }) => returns?.at === last.at)
  return letter ? there(number, letter) : { ok: true, returns: { caseId, at: last.at } }
}

/** The letter that all of a return goes out with; undefined where a part of it has none, or another one. */
export function letterOfReturn({ caseFile, rows, letters }: Returned): ReturnedWith | undefined {
  const last = caseFile.returns.at(-1)
  return letters.findLast(({ status, returns }) => {
    if (status === 'cancelled' || returns?.caseId !== caseFile.id) return false
    const told = new Set((returns.rows ?? []).map(keyOf))
    return rows.length > 0
      ? rows.every(({ no, returnedAt: at }) => told.has(keyOf({ no, at })))
      : last !== undefined && returns.at === last.at
  })
}

function keyOf({ no, at }: { readonly no: number; readonly at: string }): string {
  return `${no} ${at}`
}

function there(number: string, letter: ReturnedWith | undefined): Refusal {
  return refuse('return-letter-there', { number, letter: letter?.agenda.printed ?? '' })
}
