import type { Ports } from '#bridge/ports/ports.ts'
import { decideSignLetter } from '#shared/domain/letter/sign-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SignLetter } from '#shared/schema/letter-command.ts'
import { takeAgenda } from '../register/take-agenda.ts'
import type { RecordedLetter } from './answer-with-letter.ts'
import { decideOnLetter } from './decide-on-letter.ts'
import { placeTitles } from './place-titles.ts'

/** Records that a letter was signed, and takes its number from the register of the year it bears the date of. */
export function signLetter(ports: Ports, actor: Actor, command: SignLetter): Promise<RecordedLetter> {
  return decideOnLetter(ports, actor, {
    command,
    decide: async (tx, letter, attempt) => {
      const { series, classification } = letter
      const { letterOn: date = attempt.today, wish } = command
      const agenda = await takeAgenda(ports, tx, {
        series,
        direction: 'outgoing',
        date,
        wish,
        classification,
      })
      const keys = letter.line?.map(({ key }) => key) ?? []
      const titles = await placeTitles(tx, keys)
      return decideSignLetter(letter, { ...attempt, agenda, titleOf: (key) => titles.get(key) ?? key })
    },
  })
}
