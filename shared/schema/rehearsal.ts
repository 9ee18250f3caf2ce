import * as z from 'zod/mini'
import { WaitingFor } from './waiting-for.ts'

const At = z.iso.datetime()
const onRun = { commandId: z.uuid(), runId: z.uuid() }

/** A row whose form was filled in the portal and never sent. */
export const RehearsedRow = z.strictObject({
  rowId: z.string(),
  /** The form held exactly the values of the row. */
  ok: z.boolean(),
  /** Of the filled form: its place in the data folder and SHA-256. */
  picture: z.optional(
    z.strictObject({
      file: z.string().check(z.maxLength(300)),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  /** Why it could not be filled. */
  why: z.optional(z.string().check(z.maxLength(100))),
  detail: z.optional(z.string().check(z.maxLength(2000))),
})
export type RehearsedRow = z.infer<typeof RehearsedRow>

/** What stands in the way of a whole rehearsal, or that a person ended it. */
export const RehearsalStop = z.enum([...WaitingFor.options, 'stopped'])
export type RehearsalStop = z.infer<typeof RehearsalStop>

/** The last "uji isi" of a run: asked for by a person, worked on by a worker. Made by `applyEvent` alone. */
export const Rehearsal = z.strictObject({
  askedAt: At,
  askedBy: z.string(),
  rowIds: z.array(z.string()),
  takenAt: z.optional(At),
  endedAt: z.optional(At),
  rows: z.array(RehearsedRow),
  why: z.optional(RehearsalStop),
})
export type Rehearsal = z.infer<typeof Rehearsal>

export const AskRehearsal = z.strictObject(onRun)
export type AskRehearsal = z.infer<typeof AskRehearsal>

export const TakeRehearsal = z.strictObject(onRun)
export type TakeRehearsal = z.infer<typeof TakeRehearsal>

export const EndRehearsal = z.strictObject({
  ...onRun,
  rows: z.array(RehearsedRow).check(z.maxLength(20)),
  why: z.optional(RehearsalStop),
})
export type EndRehearsal = z.infer<typeof EndRehearsal>

/** A rehearsed row as a person looks at it. */
export const RehearsedCard = z.strictObject({
  ...z.omit(RehearsedRow, { picture: true }).shape,
  line: z.int(),
  hasPicture: z.boolean(),
})
export type RehearsedCard = z.infer<typeof RehearsedCard>
