import type { Ports } from '#bridge/ports/ports.ts'
import { personOfFilter } from '#shared/domain/filter/person-of-filter.ts'
import { decideRemoveFilter } from '#shared/domain/filter/remove-filter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RemoveFilter } from '#shared/schema/filter-command.ts'
import { recordDecision } from '../record-decision.ts'

/** What it said can be read by nobody afterwards: its key goes too, at the latest when the command is repeated. */
export async function removeFilter(
  ports: Ports,
  actor: Actor,
  command: RemoveFilter,
): Promise<{ seq: number }> {
  const id = command.filterId
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'filter', id },
    decide: async (tx, attempt) => decideRemoveFilter(await tx.find('filter', id), attempt),
  })
  // A repeat may be that of a command that saved it.
  const isRemoved = (await ports.store.find('filter', id))?.removed ?? false
  if (isRemoved) await ports.store.forget(personOfFilter(id))
  return { seq }
}
