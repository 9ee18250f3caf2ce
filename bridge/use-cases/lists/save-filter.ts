import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { decideSaveFilter } from '#shared/domain/filter/save-filter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SaveFilter } from '#shared/schema/filter-command.ts'
import { recordDecision } from '../record-decision.ts'

export async function saveFilter(ports: Ports, actor: Actor, command: SaveFilter): Promise<{ seq: number }> {
  const id = command.filterId
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'filter', id },
    decide: async (tx, attempt) => {
      const known = { filter: await tx.find('filter', id), own: await filtersOf(tx, actor.id) }
      return decideSaveFilter(known, attempt)
    },
  })
  return { seq }
}

async function filtersOf(tx: RecordReader, owner: string): Promise<{ id: string; name: string }[]> {
  const own = (await tx.all('filter')).filter((each) => each.owner === owner && !each.removed)
  return Promise.all(
    own.map(async ({ id, subjectId }) => ({ id, name: (await tx.subject(subjectId))?.data.name ?? '' })),
  )
}
