import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { accept, type Decision, refuse } from '#shared/domain/decision.ts'
import type { DisposisiAttempt } from '#shared/domain/disposisi/new-branches.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { calendarOf, cardOfCase, sopOf } from './card-of-case.ts'
import { CaseChanged } from './case-changed.ts'
import { checkNamed, type Naming } from './documents/check-named.ts'
import { penmanOf } from './penman-of.ts'
import { recordDecision } from './record-decision.ts'
import { tellParent } from './tell-parent.ts'

interface OnCase extends Naming {
  readonly commandId: string
  readonly caseId: string
  readonly revision?: number | undefined
}

export interface RecordedCase {
  readonly seq: number
  readonly card: CaseCard
}

/** An attempt inside its transaction, for decisions that need more than the berkas itself. */
type CaseAttempt<Command> = DisposisiAttempt<Command> & { readonly tx: RecordReader }

interface CaseStory<Command> {
  readonly command: Command
  readonly decide: (
    sop: Sop,
    caseFile: CaseFile,
    attempt: CaseAttempt<Command>,
  ) => Decision | Promise<Decision>
  /** What only the office's records can tell, e.g. whether a receiver exists; throws a `DomainError`. */
  readonly check?: (tx: RecordReader, command: Command) => Promise<void>
}

/**
 * Runs one command on a berkas: the decision is the domain's, the answer is the card as it stands then. A command that
 * names a revision older than the berkas's is refused as `CaseChanged`; the end of a child is told to its parent.
 */
export async function decideOnCase<Command extends OnCase>(
  ports: Ports,
  actor: Actor,
  { command, decide, check }: CaseStory<Command>,
): Promise<RecordedCase> {
  const currentCard = async () =>
    cardOfCase(ports, await findCase(ports.store, actor, command.caseId), { reader: actor })
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'case', id: command.caseId },
    decide: async (tx, attempt) => {
      const caseFile = await findCase(tx, actor, command.caseId)
      if (isStale(command, caseFile)) return refuse('case-changed')
      await check?.(tx, command)
      await checkNamed(ports.documents, personOfCase(caseFile), command)
      const calendar = calendarOf(ports, caseFile)
      const penman = await penmanOf(tx, attempt, calendar)
      const decision = await decide(sopOf(ports, caseFile), caseFile, { ...attempt, calendar, penman, tx })
      if (!decision.ok) return decision
      const ofParent = await tellParent(ports, caseFile, { ...attempt, tx, events: decision.events })
      return accept([...decision.events, ...ofParent], decision.subjects)
    },
  }).catch(async (error: unknown) => {
    throw error instanceof DomainError && error.code === 'case-changed'
      ? new CaseChanged(await currentCard())
      : error
  })
  return { seq, card: await currentCard() }
}

function isStale({ revision }: OnCase, caseFile: CaseFile): boolean {
  return revision !== undefined && revision < caseFile.revision
}

/** A berkas for somebody who may see it; for anybody else there is none. */
export async function findCase(reader: RecordReader, actor: Actor, caseId: string): Promise<CaseFile> {
  const caseFile = await reader.find('case', caseId)
  if (!caseFile || !maySee(actor, 'case', caseFile)) throw new DomainError('case-not-found')
  return caseFile
}
