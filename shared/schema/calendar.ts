import * as z from 'zod/mini'
import { DayOfReceipt } from './clock-rule.ts'

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80))
const Text = z.string().check(z.minLength(1), z.maxLength(2000))

/** The zones of Indonesia (none has daylight saving); their names WIB, WITA, WIT are derived. */
export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])
export type TimeZone = z.infer<typeof TimeZone>

const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** A date near enough to be meant: a slip such as 0206-01-01 would make a calendar of two thousand years. */
const CalendarDate = z.iso.date().check(z.regex(/^20\d\d-/))

/** Service hours of one weekday, in order; a break is the gap between two. No hours = no service. */
const DayHours = z._default(z.array(z.strictObject({ from: ClockTime, to: ClockTime })), [])

export const Week = z.strictObject({
  mon: DayHours,
  tue: DayHours,
  wed: DayHours,
  thu: DayHours,
  fri: DayHours,
  sat: DayHours,
  sun: DayHours,
})
export type Week = z.infer<typeof Week>

/** From the weakest to the strongest: where regimes of two ranks meet on a day, the later one here holds. */
export const RegimeRank = z.enum(['normal', 'ramadan', 'special'])
export type RegimeRank = z.infer<typeof RegimeRank>

/** Service hours in force between two dates, both included; without `to` until another is decreed. */
export const Regime = z.strictObject({
  id: Id,
  rank: z._default(RegimeRank, 'normal'),
  from: CalendarDate,
  to: z.optional(CalendarDate),
  decree: Text,
  note: z.optional(Text),
  week: Week,
})
export type Regime = z.infer<typeof Regime>

/** The service hours of one office or of a general rule, as an office may edit them. */
export const Calendar = z.strictObject({
  id: Id,
  version: z.int().check(z.positive()),
  title: Text,
  timeZone: TimeZone,
  /** Decree or document that the hours rest on. */
  basis: Text,
  /** Not confirmed by the office that uses it; shown as "usulan, perlu konfirmasi". */
  proposed: z.optional(z.boolean()),
  source: z.optional(
    z.strictObject({
      document: Text,
      part: z.optional(Text),
      corrections: z._default(z.array(z.strictObject({ original: Text, corrected: Text })), []),
      questions: z._default(z.array(Text), []),
    }),
  ),
  /** Assumptions a person should know, a sentence each. */
  notes: z._default(z.array(Text), []),
  /** Last day whose holidays are decreed; an answer that reaches beyond it is provisional. */
  decreedUntil: CalendarDate,
  /** What "1 minggu" of an SOP counts as, in working days. */
  mingguInWorkingDays: z._default(z.int().check(z.minimum(1), z.maximum(7)), 5),
  /** How "n hari" and "n minggu" are counted, where the SOP does not say it itself. */
  dayOfReceipt: z._default(DayOfReceipt, 'not-counted'),
  /** The calendar begins with the first of them. */
  regimes: z.array(Regime).check(z.minLength(1)),
  /** Ids of holiday sets. */
  holidays: z._default(z.array(Id), []),
  /** Days on which this office alone is closed. */
  closures: z._default(
    z.array(
      z.strictObject({
        from: CalendarDate,
        to: z.optional(CalendarDate),
        name: Text,
        decree: z.optional(Text),
      }),
    ),
    [],
  ),
})
export type Calendar = z.infer<typeof Calendar>
