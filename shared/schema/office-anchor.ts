import * as z from 'zod/mini'

/** What happened in the office to an anchor of a portal pack. Made by `applyEvent` alone. */
export const OfficeAnchor = z.strictObject({
  /** `officeAnchorId`. */
  id: z.string(),
  portal: z.string(),
  page: z.string(),
  anchor: z.string(),
  /**
   * Subject record with `points` (an `Anchor` as JSON), `instead` (what the pack said then, or nothing) and `reason`;
   * absent where nobody pointed it out, or that was taken back.
   */
  subjectId: z.optional(z.string()),
  /** It was not found on its page since it was mended last. */
  isLost: z.optional(z.literal(true)),
})
export type OfficeAnchor = z.infer<typeof OfficeAnchor>

export function officeAnchorId({
  portal,
  page,
  anchor,
}: Pick<OfficeAnchor, 'portal' | 'page' | 'anchor'>): string {
  return `${portal}/${page}/${anchor}`
}
