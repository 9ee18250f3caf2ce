import * as z from 'zod/mini'
import { HostRef } from './disposisi-command.ts'

const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const Line = z.string().check(z.trim(), z.regex(/^[^\r\n]+$/), z.maxLength(200))

/**
 * A disposisi that was given in Srikandi and stays there ("dicatat dari Srikandi"). Receivers and address are sealed in
 * the subject record `detailsId`.
 */
export const SrikandiReference = z.strictObject({
  id: z.string(),
  /** Step of the berkas that it finished. */
  stepId: z.optional(z.string()),
  number: z.string(),
  date: z.iso.date(),
  detailsId: z.string(),
  /** Account of the receiver, where he has one here. */
  to: z.optional(z.string()),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
})
export type SrikandiReference = z.infer<typeof SrikandiReference>

export const SrikandiCard = z.strictObject({
  ...z.omit(SrikandiReference, { detailsId: true }).shape,
  receivers: z.array(z.string()),
  link: z.optional(z.string()),
  recordedByName: z.string(),
})
export type SrikandiCard = z.infer<typeof SrikandiCard>

/** What a page of Srikandi says of a disposisi. */
const SrikandiFields = z.strictObject({
  number: ShortText,
  date: z.iso.date(),
  receivers: z.array(Line).check(z.minLength(1), z.maxLength(40)),
  link: z.optional(z.url().check(z.regex(/^https:\/\//), z.maxLength(500))),
})

export const RecordSrikandi = z.strictObject({
  commandId: z.uuid(),
  on: HostRef,
  /** The step that waits for the disposisi; a letter has none. */
  stepId: z.optional(ShortText),
  ...SrikandiFields.shape,
  to: z.optional(ShortText),
})
export type RecordSrikandi = z.infer<typeof RecordSrikandi>

/** Copied text of a page of Srikandi, as it was pasted. */
export const SrikandiPaste = z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(20_000)) })

/** What was found in a pasted text; a field with several answers, or none, is asked of the person. */
export const SrikandiReading = z.strictObject({
  fields: z.partial(SrikandiFields),
  missing: z.array(z.enum(['number', 'date', 'receivers'])),
  choices: z.array(
    z.strictObject({ field: z.enum(['number', 'date', 'receivers']), values: z.array(z.string()) }),
  ),
})
export type SrikandiReading = z.infer<typeof SrikandiReading>
