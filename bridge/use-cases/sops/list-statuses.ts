import type { Ports } from '#bridge/ports/ports.ts'
import { editionState } from '#shared/domain/sops/sop-edition.ts'
import type { SopStatus } from '#shared/schema/sop-version.ts'
import { readEditions, todayOf } from './read-editions.ts'

/** Every version of every SOP and how it stands today. */
export async function listStatuses(ports: Ports): Promise<SopStatus[]> {
  const editions = await readEditions(ports, ports.store)
  return editions.map((edition) => {
    const { sop, origin, hash, fileChanged, record } = edition
    const siblings = editions.filter((each) => each.sop.id === sop.id)
    const state = editionState(edition, siblings, todayOf(ports, sop.calendar.id))
    const { id, version, title } = sop
    return { id, version, title, origin, state, hash, fileChanged, ...(record && { record }) }
  })
}
