import type { Ports } from '#bridge/ports/ports.ts'
import { isSameAnchor } from '#shared/domain/anchor/with-office-anchors.ts'
import type { AnchorCard } from '#shared/schema/anchor-card.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'
import { readPointedAnchor } from './read-pointed-anchor.ts'

/** Every anchor that is missed on its page, and every one that the office pointed out itself; those missed first. */
export async function listAnchors(ports: Ports): Promise<AnchorCard[]> {
  const { store } = ports
  const names = await readNameBook(store)
  const cards = await Promise.all((await store.all('anchor')).map((each) => cardOf(ports, each, names)))
  return cards
    .filter((each) => each !== undefined)
    .toSorted((a, b) => Number(b.lost !== undefined) - Number(a.lost !== undefined))
}

/** Undefined where nothing is to be told: it was taken back, or its page is in no pack any more. */
async function cardOf(
  { store, catalogue }: Ports,
  known: OfficeAnchor,
  { personOf }: NameBook,
): Promise<AnchorCard | undefined> {
  const portal = catalogue.portals().find(({ id }) => id === known.portal)
  const page = portal?.pages.find(({ id }) => id === known.page)
  const pointed = await readPointedAnchor(store, known)
  if (!portal || !page || (!pointed && !known.isLost)) return undefined
  const events = await store.eventsOf('anchor', known.id)
  const doing = (type: StoredEvent['type']) => {
    const last = events.findLast((event) => event.type === type)
    const { name, jabatan } = personOf(last?.actorId ?? '')
    return { byName: name, jabatan, at: last?.at ?? '' }
  }
  const { points, instead, reason } = pointed ?? {}
  const packs = page.anchors[known.anchor]
  return {
    portal: portal.id,
    page: page.id,
    anchor: known.anchor,
    portalTitle: portal.title,
    pageTitle: page.title,
    hosts: portal.hosts,
    path: page.path,
    ...(packs && { packs }),
    ...(points && {
      mended: {
        ...doing('anchor.mended'),
        ...{ points, reason: reason ?? '' },
        ...(instead && { instead }),
        isInForce: isSameAnchor(instead, packs),
      },
    }),
    ...(known.isLost && { lost: doing('anchor.lost') }),
  }
}
