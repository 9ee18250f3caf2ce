import * as z from 'zod/mini'
import { Anchor } from './anchor.ts'
import { Portal } from './portal.ts'

const Doing = { byName: z.string(), jabatan: z.string(), at: z.iso.datetime() }

/** An anchor that the office pointed out itself, or that was not found on its page, for those who mend them. */
export const AnchorCard = z.strictObject({
  portal: z.string(),
  page: z.string(),
  anchor: z.string(),
  portalTitle: z.string(),
  pageTitle: z.string(),
  /** Where the page is open, if anywhere: hosts and path of its pack. */
  hosts: Portal.shape.hosts,
  path: z.string(),
  /** What the pack itself says it is; absent where it says nothing of it. */
  packs: z.optional(Anchor),
  mended: z.optional(
    z.strictObject({
      ...Doing,
      points: Anchor,
      /** What the pack said in its place then; absent where it said nothing. */
      instead: z.optional(Anchor),
      reason: z.string(),
      /** The pack still says that; else the pack was mended since and counts. */
      isInForce: z.boolean(),
    }),
  ),
  lost: z.optional(z.strictObject(Doing)),
})
export type AnchorCard = z.infer<typeof AnchorCard>
