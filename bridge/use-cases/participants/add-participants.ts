import { letOthersGo } from '#bridge/let-others-go.ts'
import type { EventStore } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { decideAddParticipants } from '#shared/domain/participant/add-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows, RowResult } from '#shared/schema/participant-answer.ts'
import type { AddParticipants } from '#shared/schema/participant-command.ts'
import { findCase } from '../decide-on-case.ts'
import { decideOnRows } from './decide-on-rows.ts'
import { findElsewhere } from './find-elsewhere.ts'

/**
 * Takes the people of a letter into its berkas, each under the key of the person where the office knows them. Who is
 * under way in another berkas is taken in with a doubt.
 */
export async function addParticipants(
  ports: Ports,
  actor: Actor,
  command: AddParticipants,
): Promise<RecordedRows> {
  const recorded = await decideOnRows(ports, actor, {
    command,
    decide: async (atHand, attempt) => {
      const known = await peopleOf(ports.store, command)
      return decideAddParticipants(atHand, { ...attempt, personIdOf: (nip) => known.get(nip) })
    },
  })
  const caseFile = await findCase(ports.store, actor, command.caseId)
  const elsewhere = findElsewhere(ports, actor, caseFile)
  const rows: RowResult[] = []
  const pause = letOthersGo()
  for (const row of recorded.rows) {
    const nip = row.outcome === 'changed' ? command.rows[row.entry]?.nip : undefined
    const doubts = nip === undefined ? [] : await elsewhere(nip)
    rows.push({ ...row, ...(doubts.length > 0 && { doubts }) })
    await pause()
  }
  return { ...recorded, rows }
}

/** By NIP. Asked of what is durable: what another command is just about to record becomes a person of its own. */
async function peopleOf(store: EventStore, { rows }: AddParticipants): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const pause = letOthersGo()
  for (const { nip } of rows) {
    const entry = nip === undefined ? undefined : await store.personByNip(nip)
    const subject = entry && (await store.subject(entry.subjectId))
    if (nip !== undefined && subject) known.set(nip, subject.personId)
    await pause()
  }
  return known
}
