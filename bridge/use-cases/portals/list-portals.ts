import type { Ports } from '#bridge/ports/ports.ts'
import { type PointedAnchor, withOfficeAnchors } from '#shared/domain/anchor/with-office-anchors.ts'
import { Anchor } from '#shared/schema/anchor.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'

/** Every pack as the office has it: its files, and the anchors that its people pointed out. */
export async function listPortals({ catalogue, store }: Ports): Promise<Portal[]> {
  const pointed = await Promise.all((await store.all('anchor')).map((each) => read(store, each)))
  return catalogue.portals().map((portal) => withOfficeAnchors(portal, pointed.flat()))
}

/** None where it can be read no more. */
async function read(store: Ports['store'], { subjectId, ...place }: OfficeAnchor): Promise<PointedAnchor[]> {
  const data = (await store.subject(subjectId))?.data
  if (!data?.points) return []
  const instead = data.instead === undefined ? undefined : Anchor.parse(JSON.parse(data.instead))
  return [{ ...place, points: Anchor.parse(JSON.parse(data.points)), instead }]
}
