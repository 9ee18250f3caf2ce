import * as z from 'zod/mini'

const Text = z.string().check(z.minLength(1), z.maxLength(2000))

/** Kinds as the joint decree of three ministers (SKB) names them; `libur-khusus` has a decree of its own. */
export const HolidayKind = z.enum(['nasional', 'cuti-bersama', 'libur-khusus'])
export type HolidayKind = z.infer<typeof HolidayKind>

const Holiday = z.strictObject({
  date: z.iso.date(),
  kind: HolidayKind,
  name: Text,
  /** Only where it is not the decree of the year. */
  decree: z.optional(Text),
})

/** Days without service that many calendars share; a calendar names the sets it follows by id. */
export const HolidaySet = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80)),
  version: z.int().check(z.positive()),
  kind: z.literal('holidays'),
  /**
   * For an amendment in mid-year: the first day on which this version counts; days before it stay as the version
   * before had them. Without it the whole list is replaced, the past included.
   */
  inForceFrom: z.optional(z.iso.date().check(z.regex(/^20\d\d-/))),
  title: Text,
  notes: z._default(z.array(Text), []),
  /** Years that are complete, each with its decree and what is doubtful about it. */
  years: z.array(
    z.strictObject({
      year: z.int().check(z.minimum(1945), z.maximum(2200)),
      decree: Text,
      note: z.optional(Text),
    }),
  ),
  days: z.array(Holiday),
})
export type HolidaySet = z.infer<typeof HolidaySet>
