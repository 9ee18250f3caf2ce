import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { Actor } from '#shared/schema/account.ts'
import { registerId } from '#shared/schema/records.ts'
import type { Register, RegisterCard } from '#shared/schema/register.ts'
import { recordDecision } from '../record-decision.ts'
import { findBook } from './find-book.ts'
import { readRegister } from './read-register.ts'

interface OnRegister {
  readonly commandId: string
  readonly series: string
  readonly year: number
}

export interface RecordedRegister {
  readonly seq: number
  readonly card: RegisterCard
}

interface RegisterStory<Command> {
  readonly command: Command
  readonly decide: (register: Register | undefined, attempt: Attempt<Command>) => Decision
}

/** Runs one command on a register of the office. */
export async function decideOnRegister<Command extends OnRegister>(
  ports: Ports,
  actor: Actor,
  { command, decide }: RegisterStory<Command>,
): Promise<RecordedRegister> {
  const id = registerId(findBook(ports, command.series).id, command.year)
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'register', id },
    decide: async (tx, attempt) => decide(await tx.find('register', id), attempt),
  })
  return { seq, card: await readRegister(ports, command) }
}
