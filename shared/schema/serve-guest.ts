import * as z from 'zod/mini'
import { LongText, ShortText } from './on-case.ts'
import { OpenCase } from './open-case.ts'

/** One of the steps that a guest is served in. */
const ServedStep = z.strictObject({
  stepId: ShortText,
  /** Kelengkapan that lie here: each is judged `ada` before the step is finished. */
  present: z.array(ShortText).check(z.maxLength(20)),
  /** Who does the next step; for an assignment. */
  holder: z.optional(ShortText),
  note: z.optional(LongText),
})

/**
 * "Konsultasi cepat": opens a berkas for somebody who stands at the desk, and finishes its steps in the order given.
 * Given again under the same `commandId` it goes on where it stopped, and does nothing twice.
 */
export const ServeGuest = z.extend(OpenCase, {
  steps: z.array(ServedStep).check(z.minLength(1), z.maxLength(10)),
})
export type ServeGuest = z.infer<typeof ServeGuest>
