import * as z from 'zod/mini'

const At = z.iso.datetime()
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/**
 * Where an act made with a pen was recorded from ("dicatat dari lembar"). The doer stands in the act itself; this is
 * the recorder's word for it, so it is never shown as the doer's own. A dispute marks the act, it undoes nothing.
 */
export const Sheet = z.strictObject({
  recordedBy: z.string(),
  recordedAt: At,
  /** The date that stands on the sheet. */
  onSheet: z.iso.date(),
  /** SHA-256 of the scan, where there is one. */
  scanHash: z.optional(z.string()),
  confirmed: z.optional(z.strictObject({ at: At })),
  disputed: z.optional(z.strictObject({ at: At, reasonId: z.string() })),
})
export type Sheet = z.infer<typeof Sheet>

/** What the recorder says of the sheet. */
export const SheetInput = z.strictObject({
  /** Account of the one who wrote on it. */
  by: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  onSheet: z.iso.date(),
  scanHash: z.optional(Sha256),
})
export type SheetInput = z.infer<typeof SheetInput>

export const SheetCard = z.strictObject({
  ...Sheet.shape,
  recordedByName: z.string(),
  disputeReason: z.optional(z.string()),
})
export type SheetCard = z.infer<typeof SheetCard>
