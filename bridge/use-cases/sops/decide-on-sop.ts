import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { type SopStatus, sopVersionId } from '#shared/schema/sop-version.ts'
import { recordDecision } from '../record-decision.ts'
import { listStatuses } from './list-statuses.ts'
import { type RecordedEdition, readEditions, todayOf } from './read-editions.ts'

interface OnVersion {
  readonly commandId: string
  readonly sopId: string
  readonly version: number
}

interface SopStory<Command> {
  readonly command: Command
  readonly decide: (
    edition: RecordedEdition | undefined,
    attempt: Attempt<Command> & { readonly today: string },
  ) => Decision
  /** What must be durable before the event is. */
  readonly prepare?: (edition: RecordedEdition) => Promise<void>
}

/** Runs one command on a version of a SOP, with its file as it is now; the answer is how it stands then. */
export async function decideOnSop<Command extends OnVersion>(
  ports: Ports,
  actor: Actor,
  { command, decide, prepare }: SopStory<Command>,
): Promise<SopStatus> {
  const sop = { id: command.sopId, version: command.version }
  await ports.catalogue.refresh()
  await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'sopVersion', id: sopVersionId(sop) },
    decide: async (tx, attempt) => {
      const editions = await readEditions(ports, tx)
      const edition = editions.find((each) => sopVersionId(each.sop) === sopVersionId(sop))
      const today = todayOf(ports, edition?.sop.calendar.id ?? '')
      const decision = decide(edition, { ...attempt, today })
      if (decision.ok && edition) await prepare?.(edition)
      return decision
    },
  })
  const status = (await listStatuses(ports)).find((each) => sopVersionId(each) === sopVersionId(sop))
  if (!status) throw new DomainError('sop-not-found', { sop: sop.id })
  return status
}
