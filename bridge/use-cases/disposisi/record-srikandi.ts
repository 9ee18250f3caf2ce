import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideRecordSrikandiOnCase } from '#shared/domain/srikandi/record-srikandi-on-case.ts'
import { decideRecordSrikandiOnLetter } from '#shared/domain/srikandi/record-srikandi-on-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordSrikandi } from '#shared/schema/srikandi.ts'
import { sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { findLetter } from '../find-letter.ts'
import { checkReaders } from '../letter/check-readers.ts'
import { recordDecision } from '../record-decision.ts'
import { officeDate } from '../register/office-date.ts'
import { answerWithHost, type RecordedHost } from './decide-on-host.ts'

/** Records a disposisi that was given in Srikandi and stays there. */
export async function recordSrikandi(
  ports: Ports,
  actor: Actor,
  command: RecordSrikandi,
): Promise<RecordedHost> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: command.on,
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  return answerWithHost(ports, { actor, on: command.on, seq })
}

async function decide(ports: Ports, tx: RecordReader, attempt: Attempt<RecordSrikandi>): Promise<Decision> {
  const { command, actor, now } = attempt
  const { kind, id } = command.on
  if (command.to !== undefined) await checkReaders(tx, { to: command.to })
  const { date: today } = officeDate(ports, now)
  if (kind === 'letter')
    return decideRecordSrikandiOnLetter(await findLetter(tx, actor, id), { ...attempt, today })
  const caseFile = await findCase(tx, actor, id)
  return decideRecordSrikandiOnCase(sopOf(ports, caseFile), caseFile, { ...attempt, today })
}
