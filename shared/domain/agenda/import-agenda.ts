import type { ImportAgenda } from '#shared/schema/agenda-import.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { AgendaNumber } from '#shared/schema/letter.ts'
import type { Register } from '#shared/schema/register.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { letterDetails } from '../letter/letter-details.ts'
import { holeBefore } from './hole-before.ts'
import type { JudgedRow } from './judge-agenda-row.ts'
import { eachNumber, numberRanges } from './number-ranges.ts'

export interface Importing extends Attempt<ImportAgenda> {
  readonly direction: 'incoming' | 'outgoing'
  /** Every row of the command, as it stands to the register now. */
  readonly judged: readonly JudgedRow[]
  /** The number as it is printed; undefined where the format needs a part that the row has not. */
  readonly print: (row: JudgedRow['row']) => string | undefined
  readonly letterId: (row: JudgedRow['row']) => string
  /** The beginning of a local day as an instant: an agenda tells no hour. */
  readonly startOf: (date: string) => string
}

/**
 * Takes over letters of an agenda with the numbers they bear. What is there already is left alone; numbers between
 * become gaps, those whose row is still to be mended stay open. Nothing of it is an act of today.
 */
export function decideImportAgenda(register: Register | undefined, importing: Importing): Decision {
  const { command, judged } = importing
  const { series, year } = command
  const fresh = judged.filter(({ state }) => state === 'new').map(({ row }) => row)
  const plain = fresh.filter(({ suffix }) => suffix === undefined).map(({ number }) => number)
  const known = knownNumbers(register, judged)
  const gaps = [...eachNumber(command.gaps)].filter((number) => !known(number))
  const left = [...eachNumber(command.waiting)].filter((number) => !known(number))
  const kept = judged.filter(({ state, row }) => state === 'refused' && !row.suffix && !known(row.number))
  const waiting = [...left, ...kept.map(({ row }) => row.number)].filter((number) => !plain.includes(number))
  if (fresh.length + gaps.length + waiting.length === 0) return accept([])

  const { last = 0, first: begun } = register ?? {}
  const written = [...plain, ...gaps, ...waiting]
  const hole = holeBefore({ last, first: begun }, written)
  if (hole) return refuse('register-would-break', { from: String(hole.from), next: String(hole.next) })
  const isUntouched = last === 0 && begun === undefined
  const lowest = Math.min(...written.filter((number) => number > last))
  const first = isUntouched && lowest > 1 && Number.isFinite(lowest) ? lowest : undefined

  const letters = fresh.map((row) => newLetter(row, importing))
  const reason: Subject = {
    id: `text:${command.commandId}`,
    personId: `register:${series}/${year}`,
    kind: 'text',
    data: { text: 'Tidak ada di agenda yang diimpor' },
  }
  const base = { ...stamp(importing), series, year }
  const events: NewEvent[] = [
    {
      ...{ type: 'register.imported', ...base, numbers: numberRanges(plain), waiting: numberRanges(waiting) },
      sisipan: fresh.flatMap(({ number, suffix }) => (suffix === undefined ? [] : [{ number, suffix }])),
      ...(first !== undefined && { first }),
    },
    ...numberRanges(gaps).map((range) => ({
      ...{ type: 'register.gap-marked' as const, ...base, ...range, reasonId: reason.id },
    })),
    ...letters.map(({ event }) => event),
  ]
  return accept(events, [...(gaps.length > 0 ? [reason] : []), ...letters.map(({ details }) => details)])
}

/** Whether something is said of a number already: it is taken, marked, or waits for its letter. */
function knownNumbers(
  register: Register | undefined,
  judged: readonly JudgedRow[],
): (number: number) => boolean {
  const there = new Set(judged.filter(({ state }) => state === 'there').map(({ row }) => row.number))
  const said = [...(register?.gaps ?? []), ...(register?.reserved ?? [])]
  const { last = 0, first = 1 } = register ?? {}
  return (number) =>
    there.has(number) ||
    (number <= last && number >= first) ||
    said.some(({ from, to }) => from <= number && number <= to)
}

function newLetter(row: JudgedRow['row'], importing: Importing): { event: NewEvent; details: Subject } {
  const { command, direction, print, letterId, startOf } = importing
  const { series, year, fileHash } = command
  const { number, suffix, party, letterNumber, perihal, letterOn, on, classification, line } = row
  const id = letterId(row)
  const agenda: AgendaNumber = { series, year, number, ...(suffix && { suffix }), printed: print(row) ?? '' }
  const isIncoming = direction === 'incoming'
  const details = letterDetails(id, `${command.commandId}:${line}`, {
    perihal,
    ...(isIncoming ? { sender: party } : { to: party }),
    ...(letterNumber !== undefined && { number: letterNumber }),
  })
  const day = isIncoming ? letterOn : on
  const letter = {
    ...{ id, direction, agenda, series, detailsId: details.id },
    ...(day !== undefined && { letterOn: day }),
    ...(isIncoming && { receivedAt: startOf(on) }),
    ...(classification !== undefined && { classification }),
    ...{ urgency: 'biasa' as const, security: 'biasa' as const, lampiran: 0, scans: [] },
    imported: { fileHash, line },
  }
  return { event: { type: 'letter.registered', ...stamp(importing), letterId: id, letter }, details }
}
