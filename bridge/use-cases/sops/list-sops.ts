import type { Ports } from '#bridge/ports/ports.ts'
import { editionState } from '#shared/domain/sops/sop-edition.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { readEditions, todayOf } from './read-editions.ts'

/** The versions that a case can be opened on today, one of each SOP. With `all` those that cannot, too. */
export async function listSops(ports: Ports, { all }: { readonly all: boolean }): Promise<Sop[]> {
  const editions = await readEditions(ports, ports.store)
  return editions
    .filter((edition) => {
      if (all) return true
      const siblings = editions.filter((each) => each.sop.id === edition.sop.id)
      return editionState(edition, siblings, todayOf(ports, edition.sop.calendar.id)) === 'published'
    })
    .map(({ sop }) => sop)
}
