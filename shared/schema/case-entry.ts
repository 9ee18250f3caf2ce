import * as z from 'zod/mini'
import { CaseFile } from './case-file.ts'

const At = z.iso.datetime()

/**
 * A berkas as one row of a list. It lies open in files beside the log: people by subject id only, nothing that
 * somebody may want forgotten.
 */
export const CaseEntry = z.strictObject({
  id: z.string(),
  number: z.string(),
  sop: CaseFile.shape.sop,
  applicant: CaseFile.shape.applicant,
  /** Subject ids of the rows of a collective usulan; absent where there are none. */
  participants: z.optional(z.array(z.string())),
  serviceTypeId: z.optional(z.string()),
  letterId: z.optional(z.string()),
  status: CaseFile.shape.status,
  current: z.optional(z.string()),
  holder: z.optional(z.string()),
  unitId: z.optional(z.string()),
  audience: CaseFile.shape.audience,
  openedAt: At,
  /** When the last event about it happened. */
  changedAt: At,
  revision: z.int(),
})
export type CaseEntry = z.infer<typeof CaseEntry>
