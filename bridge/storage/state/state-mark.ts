import * as z from 'zod/mini'

/** How far a file of the state counts; what lies behind it was never finished. */
export const FileMark = z.strictObject({
  name: z.string().check(z.regex(/^[a-z]+\.\d+$/)),
  bytes: z.int(),
  /** Over these bytes, under the key of the chain. */
  digest: z.string(),
})
export type FileMark = z.infer<typeof FileMark>

/** Which files make the state, as one. */
export const StateMark = z.strictObject({
  /** The records hold all events up to here, some of them later ones too. */
  seq: z.int(),
  bytes: z.int(),
  hash: z.string(),
  lines: FileMark,
  events: FileMark,
  subjects: FileMark,
  records: FileMark,
  people: FileMark,
  texts: FileMark,
  /** Each record in them is made certain by itself: they are not read at the start. */
  cases: z.array(z.strictObject({ number: z.int(), bytes: z.int() })),
  /** Over the file of the keys of people, as it was then. */
  keys: z.string(),
})
export type StateMark = z.infer<typeof StateMark>
