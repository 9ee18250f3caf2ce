import * as z from 'zod/mini'
import { Operator } from './upload-account.ts'

const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

/** Largest attachment unless the office sets another, in megabytes. */
export const MOST_MEGABYTES = 20

/** How long evidence of an upload is kept unless the office says otherwise, in days. No rule that says it was found. */
export const EVIDENCE_DAYS = 730

/** What `DATA/kantor.yaml` says of the office: its kop, and the settings that are its own. */
export const Office = z.strictObject({
  /** Counts up with each change, so that a paper can be told from one of before. */
  version: z.int().check(z.minimum(1)),
  /** The lines of the kop from the top: government, agency, unit. */
  lines: z.array(Line).check(z.minLength(1), z.maxLength(4)),
  address: z.optional(Line),
  postcode: z.optional(z.string().check(z.regex(/^\d{5}$/))),
  telephone: z.optional(Line),
  fax: z.optional(Line),
  email: z.optional(Line),
  website: z.optional(Line),
  /** PNG or JPG, a path inside the data folder. */
  logo: z.optional(Line),
  /** Stands before the date of a letter. */
  city: z.optional(Line),
  /** Stands in letter numbers, e.g. `BKPSDM`. */
  code: z.optional(z.string().check(z.regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/))),
  /** Calendar of what belongs to no SOP. */
  calendar: z.optional(z.string().check(z.regex(/^[a-z0-9-]+$/))),
  paper: z.optional(z.enum(['A4', 'folio'])),
  /** What lets uploads go into the real portals. */
  uploads: z.optional(
    z.strictObject({
      /** The letter that assigns the operator. */
      assignment: z.strictObject({ number: Line, date: z.iso.date() }),
      /** Whom it names: only their own accounts work in the real portals. */
      operators: z.optional(z.array(Operator)),
      /** What the office decided on the portals' terms of use. */
      termsOfUse: z.strictObject({ decision: Line, date: z.iso.date() }),
    }),
  ),
  /** Pictures of records and copies of PDFs that uploads keep; reports and digests stay for good. */
  evidence: z.optional(
    z.strictObject({
      keepDays: z.int().check(z.minimum(30), z.maximum(36_500)),
      /** The rule that it comes from, e.g. the office's jadwal retensi arsip. */
      basis: z.optional(Line),
    }),
  ),
  attachments: z.optional(
    z.strictObject({
      mostMegabytes: z.int().check(z.minimum(1), z.maximum(50)),
      /** The rule that the limit comes from. */
      basis: z.optional(Line),
    }),
  ),
})
export type Office = z.infer<typeof Office>
