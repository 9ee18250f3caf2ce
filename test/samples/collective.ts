import type { Attempt } from '#shared/domain/attempt.ts'
import { decideOpenCase } from '#shared/domain/open-case.ts'
import { decideAddParticipants } from '#shared/domain/participant/add-participants.ts'
import type { RowsDecision } from '#shared/domain/participant/record-rows.ts'
import type { RowsAtHand } from '#shared/domain/participant/rows-at-hand.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantList } from '#shared/schema/participant.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { anOpenCase, applied, MONDAY, people, uuid } from '../factories.ts'

let commands = 70_000

/** A berkas with its rows, changed by decisions alone. */
export interface Collective {
  readonly sop: Sop
  readonly caseFile: CaseFile
  readonly list: ParticipantList
}

type Decide<Command> = (atHand: RowsAtHand, attempt: Attempt<Command>) => RowsDecision

export function aCommand<Command extends object>(command: Command, actor: Actor, now: Date = MONDAY) {
  commands += 1
  return { command: { commandId: uuid(commands), caseId: uuid(1000), ...command }, actor, now }
}

/** An opened berkas of an OPD with so many people in it, at the SOP's first step. */
export function aCollective(sop: Sop, count: number): Collective {
  const opening = {
    command: anOpenCase({ applicant: { kind: 'opd', name: 'Dinas Contoh' } }),
    ...{ actor: people.tu, now: MONDAY, number: 7, year: 2026 },
    calendar: { id: 'perpres-21-2023-wib', version: 1 },
  }
  const caseFile = applied('case', undefined, decideOpenCase(sop, opening))
  const empty: Collective = { sop, caseFile, list: { id: caseFile.id, rows: [], revision: 0 } }
  const rows = Array.from({ length: count }, (_, at) => ({ name: `Orang ${at + 1}` }))
  const adding = { ...aCommand({ rows }, people.tu), personIdOf: () => undefined }
  return take(empty, decideAddParticipants(empty, adding)).collective
}

/** Applies what was decided to the rows and to their berkas; a refusal fails the test with its code. */
export function take(collective: Collective, decision: RowsDecision) {
  if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision.place)}`)
  const { events, results } = decision
  if (events.length === 0) return { collective, results }
  return {
    collective: {
      ...collective,
      caseFile: applied('case', collective.caseFile, decision),
      list: applied('participants', collective.list.revision === 0 ? undefined : collective.list, decision),
    },
    results,
  }
}

/** One command after another. */
export function does<Command>(
  collective: Collective,
  decide: Decide<Command>,
  attempt: Attempt<Command>,
): Collective {
  return take(collective, decide(collective, attempt)).collective
}
