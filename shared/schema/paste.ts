import * as z from 'zod/mini'
import { NewParticipant } from './participant-command.ts'

export const PasteProblemCode = z.enum([
  'name-missing',
  'name-unreal',
  'not-a-person',
  'nip-wrong',
  'nip-doubled',
  'nip-here-already',
  'service-unknown',
  'cell-too-long',
])
export type PasteProblemCode = z.infer<typeof PasteProblemCode>

const Column = z.int().check(z.minimum(0), z.maximum(100))

/** Which column, from 0, holds what. */
const PasteColumns = z.strictObject({
  name: Column,
  nip: z.optional(Column),
  golongan: z.optional(Column),
  jabatan: z.optional(Column),
  unit: z.optional(Column),
  service: z.optional(Column),
  note: z.optional(Column),
})

/** What a pasted list holds. Nothing is added before somebody confirms; a bad row holds up no good one. */
export const PasteReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('too-many'), rows: z.int(), most: z.int() }),
  /** Which column is what cannot be told: its cells are shown, and a person says. */
  z.strictObject({
    kind: z.literal('ask'),
    why: z.enum(['no-name', 'several', 'doubled']),
    field: z.optional(z.string()),
    columns: z.array(z.strictObject({ at: z.int(), cells: z.array(z.string()) })),
  }),
  z.strictObject({
    kind: z.literal('rows'),
    columns: z.partial(PasteColumns),
    ready: z.array(z.strictObject({ line: z.int(), data: NewParticipant, doubts: z.array(z.string()) })),
    problems: z.array(
      z.strictObject({
        /** As the list counts its lines, from 1. */
        line: z.int(),
        column: z.string(),
        code: PasteProblemCode,
        place: z.record(z.string(), z.string()),
      }),
    ),
  }),
])
export type PasteReading = z.infer<typeof PasteReading>

/** A list to look at, as text of the clipboard. */
export const CheckPaste = z.strictObject({
  caseId: z.uuid(),
  text: z.string().check(z.maxLength(900_000)),
  /** The answer to the question which column is what. */
  columns: z.optional(PasteColumns),
})
export type CheckPaste = z.infer<typeof CheckPaste>
