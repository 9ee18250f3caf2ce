import * as z from 'zod/mini'

/** An anchor of a portal pack that somebody of the office pointed out on the open page. Made by `applyEvent` alone. */
export const OfficeAnchor = z.strictObject({
  /** `officeAnchorId`. */
  id: z.string(),
  portal: z.string(),
  page: z.string(),
  anchor: z.string(),
  /** Subject record with `points` (an `Anchor` as JSON), `instead` (what the pack said then, or nothing) and `reason`. */
  subjectId: z.string(),
})
export type OfficeAnchor = z.infer<typeof OfficeAnchor>

export function officeAnchorId({
  portal,
  page,
  anchor,
}: Pick<OfficeAnchor, 'portal' | 'page' | 'anchor'>): string {
  return `${portal}/${page}/${anchor}`
}
