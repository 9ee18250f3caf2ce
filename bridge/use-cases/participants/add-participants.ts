import type { EventStore } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { decideAddParticipants } from '#shared/domain/participant/add-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { AddParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Takes the people of a letter into its berkas, each under the key of the person where the office knows them. */
export function addParticipants(ports: Ports, actor: Actor, command: AddParticipants): Promise<RecordedRows> {
  return decideOnRows(ports, actor, {
    command,
    decide: async (atHand, attempt) => {
      const known = await peopleOf(ports.store, command)
      return decideAddParticipants(atHand, { ...attempt, personIdOf: (nip) => known.get(nip) })
    },
  })
}

/** By NIP. Asked of what is durable: what another command is just about to record becomes a person of its own. */
async function peopleOf(store: EventStore, { rows }: AddParticipants): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const { nip } of rows) {
    const entry = nip === undefined ? undefined : await store.personByNip(nip)
    const subject = entry && (await store.subject(entry.subjectId))
    if (nip !== undefined && subject) known.set(nip, subject.personId)
  }
  return known
}
