import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { PointedAnchor } from '#shared/domain/anchor/with-office-anchors.ts'
import { Anchor } from '#shared/schema/anchor.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'

/** What the office pointed out, and why; undefined where it did not, took it back, or it can be read no more. */
export async function readPointedAnchor(
  store: RecordReader,
  { subjectId, portal, page, anchor }: OfficeAnchor,
): Promise<(PointedAnchor & { readonly reason: string }) | undefined> {
  const data = subjectId === undefined ? undefined : (await store.subject(subjectId))?.data
  if (!data?.points) return undefined
  const instead = data.instead === undefined ? undefined : Anchor.parse(JSON.parse(data.instead))
  const points = Anchor.parse(JSON.parse(data.points))
  return { portal, page, anchor, points, instead, reason: data.reason ?? '' }
}
