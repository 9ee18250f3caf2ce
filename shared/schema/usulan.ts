import * as z from 'zod/mini'

const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** Most rows of a list that are looked at at once; the portals show fifty. */
const MOST_SHOWN = 100

/** A row of the portal's list of usulan, as a person's page showed it. */
export const ShownUsulan = z.strictObject({
  nomor: Line,
  jenis: Line,
  nip: z.string().check(z.regex(/^\d{18}$/)),
  status: Line,
})
export type ShownUsulan = z.infer<typeof ShownUsulan>

export const MatchUsulan = z.strictObject({
  portal: Line,
  rows: z.array(ShownUsulan).check(z.minLength(1), z.maxLength(MOST_SHOWN)),
})
export type MatchUsulan = z.infer<typeof MatchUsulan>

/** A running berkas of the person: the row that he is in a collective one, or the step in which it waits outside. */
export const UsulanPlace = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  sopTitle: z.string(),
  row: z.optional(z.int()),
  stepId: z.optional(z.string()),
})
export type UsulanPlace = z.infer<typeof UsulanPlace>

/**
 * What a row shown means here. `changed` and `same`: its number is known, and lies in one place. `unlinked`: the person
 * has rows without a number, and somebody has to say whose it is. `unknown`: nothing of the person waits for a number.
 */
export const UsulanMatch = z.strictObject({
  /** Its place among the rows that were asked about, from 0. */
  entry: z.int(),
  found: z.enum(['changed', 'same', 'unlinked', 'unknown']),
  /** One where its number is known; else all to choose from. */
  places: z.array(UsulanPlace),
  /** The status in plain words, where the portal's dictionary has it. */
  meaning: z.optional(z.string()),
  /** The status that is recorded so far. */
  before: z.optional(z.string()),
  /** The kegiatan of the SOP in which this place waits. */
  kegiatan: z.optional(z.string()),
})
export type UsulanMatch = z.infer<typeof UsulanMatch>
