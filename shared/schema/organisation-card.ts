import * as z from 'zod/mini'
import { TimeZone } from './calendar.ts'
import { Capacity } from './capacity.ts'
import { Acting, Holding, Post, Unit } from './organisation.ts'

/** The structure as it stands on a day, for everybody of the office: who fills which post. */
export const OrganisationCard = z.strictObject({
  revision: z.int(),
  timeZone: TimeZone,
  units: z.array(Unit),
  posts: z.array(
    z.strictObject({
      ...Post.shape,
      fillers: z.array(
        z.strictObject({
          accountId: z.optional(z.string()),
          name: z.string(),
          capacity: Capacity,
          jabatan: z.string(),
        }),
      ),
    }),
  ),
  /** Every holder there was, is and will be. */
  holdings: z.array(z.strictObject({ ...z.omit(Holding, { subjectId: true }).shape, name: z.string() })),
  /** Not over yet; `inForce` = it counts today. */
  acting: z.array(z.strictObject({ acting: Acting, inForce: z.boolean() })),
})
export type OrganisationCard = z.infer<typeof OrganisationCard>
