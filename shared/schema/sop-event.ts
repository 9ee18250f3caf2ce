import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { SopVersion } from './sop-version.ts'

const onVersion = { ...eventBase, sop: SopVersion.shape.sop }

/** What can happen to a version of an office's own SOP. */
export const sopEvents = [
  z.strictObject({ type: z.literal('sop.submitted'), ...onVersion, hash: z.string() }),
  z.strictObject({
    type: z.literal('sop.published'),
    ...onVersion,
    nomor: z.optional(z.string()),
    signedOn: z.optional(z.iso.date()),
    effectiveOn: z.iso.date(),
  }),
  z.strictObject({ type: z.literal('sop.withdrawn'), ...onVersion, reasonId: z.string() }),
] as const
