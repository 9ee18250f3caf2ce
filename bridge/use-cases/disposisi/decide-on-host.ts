import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { type DisposisiHost, hostOfCase } from '#shared/domain/disposisi/disposisi-host.ts'
import type { DisposisiAttempt } from '#shared/domain/disposisi/new-branches.ts'
import { hostOfLetter } from '#shared/domain/letter/host-of-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LiveChange } from '#shared/schema/board.ts'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import type { SheetInput } from '#shared/schema/sheet.ts'
import { calendarOf, cardOfCase } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { checkNamed } from '../documents/check-named.ts'
import { findLetter } from '../find-letter.ts'
import { answerWithLetter } from '../letter/answer-with-letter.ts'
import { officeCalendar } from '../office-calendar.ts'
import { penmanOf } from '../penman-of.ts'
import { recordDecision } from '../record-decision.ts'

interface OnHost {
  readonly commandId: string
  readonly on: HostRef
  readonly sheet?: SheetInput | undefined
}

/** The answer: the record that the disposisi lies on, as it stands then. */
export type RecordedHost = Extract<LiveChange, { kind: HostRef['kind'] }>

interface HostStory<Command> {
  readonly command: Command
  readonly decide: (host: DisposisiHost, attempt: HostAttempt<Command>) => Decision | Promise<Decision>
}

/** An attempt inside its transaction, for decisions that need more than the record itself. */
type HostAttempt<Command> = DisposisiAttempt<Command> & { readonly tx: RecordReader }

/** Runs one command on the disposisi or the recorded acts of a berkas or a letter. */
export async function decideOnHost<Command extends OnHost>(
  ports: Ports,
  actor: Actor,
  { command, decide }: HostStory<Command>,
): Promise<RecordedHost> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: command.on,
    decide: async (tx, attempt) => {
      const { host, calendar } = await findHost(ports, { tx, actor, on: command.on })
      await checkNamed(ports.documents, host.personId, command)
      const penman = await penmanOf(tx, attempt, calendar)
      return decide(host, { ...attempt, calendar, penman, tx })
    },
  })
  return answerWithHost(ports, { actor, on: command.on, seq })
}

/** The record as it stands now, for the one who has just acted on it. */
export async function answerWithHost(
  ports: Ports,
  { actor, on: { kind, id }, seq }: Pick<Looking, 'actor' | 'on'> & { readonly seq: number },
): Promise<RecordedHost> {
  if (kind === 'letter') return { kind, ...(await answerWithLetter(ports, id, seq)) }
  const caseFile = await findCase(ports.store, actor, id)
  return { kind, seq, card: await cardOfCase(ports, caseFile, { reader: actor }) }
}

interface Looking {
  readonly tx: RecordReader
  readonly actor: Actor
  readonly on: HostRef
}

/** The record, for somebody who may see it, and the calendar that its days are counted by. */
async function findHost(
  ports: Ports,
  { tx, actor, on: { kind, id } }: Looking,
): Promise<{ host: DisposisiHost; calendar: WorkingCalendar | undefined }> {
  if (kind === 'letter') {
    return { host: hostOfLetter(await findLetter(tx, actor, id)), calendar: officeCalendar(ports) }
  }
  const caseFile = await findCase(tx, actor, id)
  return { host: hostOfCase(caseFile), calendar: calendarOf(ports, caseFile) }
}
