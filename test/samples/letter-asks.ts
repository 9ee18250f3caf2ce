import type { Actor } from '#shared/schema/account.ts'
import type { AgendaNumber } from '#shared/schema/letter.ts'
import { MONDAY, uuid } from '../factories.ts'

export const today = '2026-11-23'

export const agendaOf = (series: string, number: number): AgendaNumber => ({
  ...{ series, year: 2026, number, printed: `${String(number).padStart(4, '0')}/2026` },
})

let commands = 0
/** A command on the letter with id 7000, on Monday; each with an id of its own. */
export const askOfLetter = <C extends object>(command: C, actor: Actor) => {
  commands += 1
  return {
    command: { commandId: uuid(commands), letterId: uuid(7000), ...command },
    actor,
    now: MONDAY,
    today,
  }
}
