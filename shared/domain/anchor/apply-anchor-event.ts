import type { EventAbout } from '#shared/schema/event-about.ts'
import { type OfficeAnchor, officeAnchorId } from '#shared/schema/office-anchor.ts'

/** The last one who pointed counts, until it is taken back. */
export function applyAnchorEvent(
  before: OfficeAnchor | undefined,
  event: EventAbout<'anchor'>,
): OfficeAnchor {
  const { portal, page, anchor } = event
  const place = { id: officeAnchorId(event), portal, page, anchor }
  switch (event.type) {
    case 'anchor.mended':
      return { ...place, subjectId: event.subjectId }
    case 'anchor.lost':
      return { ...place, ...(before?.subjectId && { subjectId: before.subjectId }), isLost: true }
    case 'anchor.taken-back':
      return place
  }
}
