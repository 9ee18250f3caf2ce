import * as z from 'zod/mini'

/** Berkas that are not over; `late` of them are past their due moment. */
const load = { running: z.int(), late: z.int() }

/** How much the office has on its desks, and how much came and went, as far as the asker may see it. */
export const OfficeLoad = z.strictObject({
  readAt: z.iso.datetime(),
  /** Where berkas stand, over all versions of an SOP: ids of steps last. */
  steps: z.array(z.strictObject({ sopId: z.string(), stepId: z.string(), ...load })),
  /** Those who hold some, the fullest desk first; without an account = in nobody's hands. */
  people: z.array(
    z.strictObject({ accountId: z.optional(z.string()), name: z.string(), jabatan: z.string(), ...load }),
  ),
  /** Empty where the office has no structure; without a unit = opened before there was one. */
  units: z.array(z.strictObject({ unitId: z.optional(z.string()), name: z.string(), ...load })),
  /** Local weeks from Monday, oldest first, the running one last; `ended` = done, refused, withdrawn or cancelled. */
  weeks: z.array(z.strictObject({ from: z.iso.date(), opened: z.int(), ended: z.int() })),
})
export type OfficeLoad = z.infer<typeof OfficeLoad>
