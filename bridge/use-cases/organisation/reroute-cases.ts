import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import { eachEntry } from '../each-entry.ts'
import { officeNow, routeEvents } from './route-touched.ts'

/**
 * Brings every running berkas to the posts of its step anew, after the structure changed: one transaction each, so
 * that nobody waits for all of them. Killed in between it does no harm: the next command on a berkas routes it.
 */
export async function rerouteCases(ports: Ports, actor: Actor): Promise<void> {
  const { store } = ports
  const now = ports.clock.now()
  let isChanged = false
  for await (const entries of eachEntry(store, { status: ['open', 'returned', 'held'], sort: 'opened' })) {
    for (const { id } of entries) {
      const command = { commandId: ports.newId() }
      const events = await store.transact(command.commandId, async (tx) => {
        const office = await officeNow(tx, now)
        const caseFile = await tx.find('case', id)
        if (office && caseFile) tx.append(routeEvents(ports, caseFile, { command, actor, now, office }))
      })
      isChanged ||= events.length > 0
    }
  }
  if (isChanged) ports.wakeUp.ring()
}
