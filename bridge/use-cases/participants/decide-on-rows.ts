import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { RowsDecision } from '#shared/domain/participant/record-rows.ts'
import { rowResults } from '#shared/domain/participant/row-results.ts'
import type { RowsAtHand } from '#shared/domain/participant/rows-at-hand.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { DomainError, type DomainErrorCode } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantList } from '#shared/schema/participant.ts'
import type { RecordedRows, RowResult } from '#shared/schema/participant-answer.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'
import { cardOfCase, sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { checkNamed, type Naming } from '../documents/check-named.ts'
import { recordDecision } from '../record-decision.ts'
import { nipOf, rowsByNip } from './rows-by-nip.ts'
import { rowsByNomor } from './rows-by-nomor.ts'

interface OnRows extends Naming {
  readonly commandId: string
  readonly caseId: string
  readonly rows: readonly object[]
}

interface RowsStory<Command> {
  readonly command: Command
  readonly decide: (atHand: RowsAtHand, attempt: Attempt<Command>) => RowsDecision | Promise<RowsDecision>
}

/**
 * Runs one command on the rows of a berkas in one durable transaction. Every row gets its own answer; a repeat of the
 * command gets the same ones.
 */
export async function decideOnRows<Command extends OnRows>(
  ports: Ports,
  actor: Actor,
  { command, decide }: RowsStory<Command>,
): Promise<RecordedRows> {
  const { commandId, caseId } = command
  let results: RowResult[] | undefined
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'case', id: caseId },
    decide: async (tx, attempt) => {
      const caseFile = await findCase(tx, actor, caseId)
      await checkNamed(ports.documents, personOfCase(caseFile), command)
      const decision = await decide(await rowsAtHand(ports, tx, { caseFile, command, actor }), attempt)
      if (decision.ok) results = decision.results
      return decision
    },
  })
  const caseFile = await findCase(ports.store, actor, caseId)
  results ??= rowResults(
    (await ports.store.eventsOf('participants', caseId)).filter((event) => event.commandId === commandId),
  )
  return { seq, card: await cardOfCase(ports, caseFile, { reader: actor }), rows: results.map(worded) }
}

/** The same decision without recording anything: what it would make of each row. */
export async function compareRows<Command extends OnRows>(
  ports: Ports,
  actor: Actor,
  { command, decide }: RowsStory<Command>,
): Promise<RowResult[]> {
  const caseFile = await findCase(ports.store, actor, command.caseId)
  const atHand = await rowsAtHand(ports, ports.store, { caseFile, command, actor })
  const decision = await decide(atHand, { command, actor, now: ports.clock.now() })
  if (!decision.ok) throw new DomainError(decision.code, decision.place)
  return decision.results.map(worded)
}

export function emptyList(id: string): ParticipantList {
  return { id, rows: [], revision: 0 }
}

async function rowsAtHand(
  ports: Ports,
  tx: RecordReader,
  { caseFile, command, actor }: { caseFile: CaseFile; command: OnRows; actor: Actor },
): Promise<RowsAtHand> {
  const list = (await tx.find('participants', caseFile.id)) ?? emptyList(caseFile.id)
  const nip = await nipOf(tx, actor)
  const isAsked = nip !== undefined || command.rows.some((entry) => names(entry, 'nip'))
  const byNip = isAsked ? await rowsByNip(tx, caseFile) : undefined
  const byNomor = command.rows.some((entry) => names(entry, 'nomorUsulan'))
    ? await rowsByNomor(tx, list)
    : undefined
  const own = nip === undefined ? undefined : byNip?.get(nip)
  return {
    ...{ sop: sopOf(ports, caseFile), caseFile, list },
    ...(byNip && { byNip }),
    ...(byNomor && { byNomor }),
    ...(own && { own }),
  }
}

function names(entry: object, key: 'nip' | 'nomorUsulan'): boolean {
  return (
    key in entry ||
    ('row' in entry && typeof entry.row === 'object' && entry.row !== null && key in entry.row)
  )
}

function worded(result: RowResult): RowResult {
  if (result.code === undefined) return result
  const row = result.no === undefined ? `ke-${result.entry + 1} yang dikirim` : String(result.no)
  return { ...result, message: fillSentence(id[result.code as DomainErrorCode], { row }) }
}
