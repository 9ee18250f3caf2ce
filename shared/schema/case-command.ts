import * as z from 'zod/mini'
import { ApplicantKind } from './case-file.ts'
import { disposisiFields } from './disposisi-command.ts'
import { LongText, onCase, ShortText } from './on-case.ts'
import { TargetOn } from './rule-command.ts'
import { SheetInput } from './sheet.ts'

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

export const IssueDisposisi = z.strictObject({ ...onCase, stepId: ShortText, ...disposisiFields })
export type IssueDisposisi = z.infer<typeof IssueDisposisi>

/** A paraf, a signature that took place elsewhere, or an approval with the outcome it chooses. */
export const GiveSigning = z.strictObject({
  ...onCase,
  stepId: ShortText,
  outcomeId: z.optional(ShortText),
  documentHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  note: z.optional(LongText),
  sheet: z.optional(SheetInput),
})
export type GiveSigning = z.infer<typeof GiveSigning>
