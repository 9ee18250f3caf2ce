import type { RecordReader, Transaction } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { type RecordKey, recordOf } from '#shared/schema/records.ts'
import { keepRecusedOut } from './organisation/keep-recused-out.ts'
import { routeTouched } from './organisation/route-touched.ts'
import { sayRights } from './organisation/say-rights.ts'

interface Recording<Command extends { readonly commandId: string }> {
  readonly actor: Actor
  readonly command: Command
  /** The record that the command is about; a repeat that names another one is refused. */
  readonly about: RecordKey
  readonly decide: (tx: RecordReader, attempt: Attempt<Command>) => Promise<Decision>
}

/**
 * One transaction: load and decide, append, then ring. Answers with the `seq` of the last event, the same one when
 * the command is repeated. A refusal is thrown as `DomainError` and leaves nothing behind; so is what somebody would do
 * to a berkas that he keeps out of.
 */
export async function recordDecision<Command extends { readonly commandId: string }>(
  ports: Ports,
  { actor, command, about, decide }: Recording<Command>,
): Promise<number> {
  let isRepeat = true
  const events = await ports.store.transact(command.commandId, async (tx: Transaction) => {
    isRepeat = false
    const attempt = { command, actor, now: ports.clock.now() }
    const decision = await keepRecusedOut(ports, { ...attempt, tx, about }, await decide(tx, attempt))
    if (!decision.ok) throw new DomainError(decision.code, decision.place)
    const said = sayDoor(actor, await sayRights(ports, { tx, actor }, decision.events))
    if (said.length > 0) tx.append(said, decision.subjects)
    await routeTouched(ports, tx, { ...attempt, events: said })
  })
  if (isRepeat && !isFrom(events, actor, about)) throw new DomainError('command-reused')
  if (!isRepeat && events.length > 0) ports.wakeUp.ring()
  return events.at(-1)?.seq ?? ports.store.lastSeq()
}

/** What is done on the phone page says so. */
function sayDoor({ door }: Actor, events: readonly NewEvent[]): readonly NewEvent[] {
  return door ? events.map((event) => ({ ...event, door })) : events
}

/**
 * Whether a command's events are this person's, about this record. The record comes first, but for the number of a
 * register that is taken on the way to it; what follows may be what the command does to others.
 */
function isFrom(events: readonly NewEvent[], actor: Actor, about: RecordKey): boolean {
  const keys = events.map(recordOf)
  const first = keys.find(({ kind }) => kind !== 'register') ?? about
  const isImport = about.kind === 'register' && events.some(({ type }) => type === 'register.imported')
  if (isImport)
    return events.every(({ actorId }) => actorId === actor.id) && keys.some(({ id }) => id === about.id)
  const isMine = events.every(({ actorId }) => actorId === actor.id)
  // The rows of a berkas go by its id.
  const isKind = first.kind === about.kind || (first.kind === 'participants' && about.kind === 'case')
  return isMine && isKind && first.id === about.id
}
