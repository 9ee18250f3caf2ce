import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { type DisposisiHost, hostOfCase } from '#shared/domain/disposisi/disposisi-host.ts'
import type { DisposisiAttempt } from '#shared/domain/disposisi/new-branches.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import type { SheetInput } from '#shared/schema/sheet.ts'
import { calendarOf, cardOfCase } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { penmanOf } from '../penman-of.ts'
import { recordDecision } from '../record-decision.ts'

interface OnHost {
  readonly commandId: string
  readonly on: HostRef
  readonly sheet?: SheetInput | undefined
}

export interface RecordedHost {
  readonly kind: 'case'
  readonly seq: number
  readonly card: CaseCard
}

interface HostStory<Command> {
  readonly command: Command
  readonly decide: (host: DisposisiHost, attempt: DisposisiAttempt<Command>) => Decision
  /** What only the office's records can tell; throws a `DomainError`. */
  readonly check?: (tx: RecordReader) => Promise<void>
}

/** Runs one command on the disposisi or the recorded acts of a berkas; the answer is its card as it stands then. */
export async function decideOnHost<Command extends OnHost>(
  ports: Ports,
  actor: Actor,
  { command, decide, check }: HostStory<Command>,
): Promise<RecordedHost> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: command.on,
    decide: async (tx, attempt) => {
      const caseFile = await findCase(tx, actor, command.on.id)
      await check?.(tx)
      const calendar = calendarOf(ports, caseFile)
      const penman = await penmanOf(tx, attempt, calendar)
      return decide(hostOfCase(caseFile), { ...attempt, calendar, penman })
    },
  })
  const caseFile = await findCase(ports.store, actor, command.on.id)
  return { kind: 'case', seq, card: await cardOfCase(ports, caseFile) }
}
