import * as z from 'zod/mini'
import { ApplicantKind } from './case-file.ts'
import { onCase, ShortText } from './on-case.ts'
import { TargetOn } from './rule-command.ts'

export const OpenCase = z.strictObject({
  ...onCase,
  sopId: ShortText,
  sopVersion: z.optional(z.int()),
  serviceTypeId: z.optional(ShortText),
  /** The letter that asks for it. */
  letterId: z.optional(z.uuid()),
  /** Unit that it shall belong to; default: that of the SOP, else of the one who opens it. */
  unitId: z.optional(ShortText),
  /** Date that steps may have to be done before, e.g. the TMT. */
  targetOn: z.optional(TargetOn),
  applicant: z.strictObject({
    kind: ApplicantKind,
    name: z.optional(ShortText),
    nip: z.optional(z.string().check(z.regex(/^\d{18}$/))),
    unit: z.optional(ShortText),
    contact: z.optional(ShortText),
  }),
})
export type OpenCase = z.infer<typeof OpenCase>
