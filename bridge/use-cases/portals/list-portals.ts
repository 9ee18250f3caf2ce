import type { Ports } from '#bridge/ports/ports.ts'
import { withOfficeAnchors } from '#shared/domain/anchor/with-office-anchors.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { readPointedAnchor } from './read-pointed-anchor.ts'

/** Every pack as the office has it: its files, and the anchors that its people pointed out. */
export async function listPortals({ catalogue, store }: Ports): Promise<Portal[]> {
  const read = (await store.all('anchor')).map((each) => readPointedAnchor(store, each))
  const pointed = (await Promise.all(read)).filter((each) => each !== undefined)
  return catalogue.portals().map((portal) => withOfficeAnchors(portal, pointed))
}
