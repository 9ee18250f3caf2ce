import type { EventOf } from '#shared/schema/event.ts'
import { type OfficeAnchor, officeAnchorId } from '#shared/schema/office-anchor.ts'

/** The last one who pointed counts. */
export function applyAnchorEvent({
  portal,
  page,
  anchor,
  subjectId,
}: EventOf<'anchor.mended'>): OfficeAnchor {
  return { id: officeAnchorId({ portal, page, anchor }), portal, page, anchor, subjectId }
}
