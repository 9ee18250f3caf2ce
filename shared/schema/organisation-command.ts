import * as z from 'zod/mini'
import { TimeZone } from './calendar.ts'
import { Acting } from './organisation.ts'

const Cell = z._default(z.string().check(z.trim(), z.maxLength(300)), '')

/** One row of the workbook as text: a post with its unit and one holder. Dates are `yyyy-mm-dd` or `dd-mm-yyyy`. */
export const OrganisationRow = z.strictObject({
  /** Row number as a person counts: the header is row 1. */
  line: z.int(),
  unitCode: Cell,
  unitName: Cell,
  unitKind: Cell,
  parentCode: Cell,
  postCode: Cell,
  title: Cell,
  head: Cell,
  jenjang: Cell,
  pelaksana: Cell,
  account: Cell,
  name: Cell,
  nip: Cell,
  from: Cell,
  to: Cell,
})
export type OrganisationRow = z.infer<typeof OrganisationRow>

export const CheckOrganisation = z.strictObject({
  rows: z.array(OrganisationRow).check(z.minLength(1), z.maxLength(3000)),
})
export type CheckOrganisation = z.infer<typeof CheckOrganisation>

export const ImportOrganisation = z.strictObject({
  commandId: z.uuid(),
  ...CheckOrganisation.shape,
  timeZone: z._default(TimeZone, 'Asia/Jakarta'),
  /** Revision of the structure that the shown differences rest on; 0 = there was none. */
  seenRevision: z.int(),
})
export type ImportOrganisation = z.infer<typeof ImportOrganisation>

export const RecordActing = z.strictObject({ commandId: z.uuid(), acting: Acting })
export type RecordActing = z.infer<typeof RecordActing>

export const EndActing = z.strictObject({ commandId: z.uuid(), actingId: z.string().check(z.maxLength(80)) })
export type EndActing = z.infer<typeof EndActing>
