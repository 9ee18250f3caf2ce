import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { withRights } from '#shared/domain/organisation/with-rights.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { recordOf } from '#shared/schema/records.ts'

/** The events of a command, each on a berkas with the jabatan that it was done in where that is another's post. */
export async function sayRights(
  { catalogue }: Ports,
  { tx, actor }: { readonly tx: RecordReader; readonly actor: Actor },
  events: readonly NewEvent[],
): Promise<readonly NewEvent[]> {
  if (!actor.posts?.some(({ capacity }) => capacity !== 'own')) return events
  const said: NewEvent[] = []
  for (const event of events) {
    const { kind, id } = recordOf(event)
    const caseFile = kind === 'case' ? await tx.find('case', id) : undefined
    const sop = caseFile && catalogue.sop(caseFile.sop.id, caseFile.sop.version)
    said.push(...(caseFile && sop ? withRights(actor, { sop, caseFile }, [event]) : [event]))
  }
  return said
}
