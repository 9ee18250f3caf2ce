import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import type { CalendarRef } from '#shared/schema/case-file.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import type { LetterDesk } from '#shared/schema/letter-desk.ts'
import type { Portal } from '#shared/schema/portal.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { OfficeSettings } from './office-settings.ts'

/** One version of a SOP, whether it may be used or not. */
export interface ShelvedEdition {
  readonly sop: Sop
  readonly origin: 'built-in' | 'office'
  /** Of what `sop` says. */
  readonly hash: string
  /** The file says something else now than the version that is kept. */
  readonly fileChanged: boolean
}

/** SOPs, calendars and portal packs: the built-in ones and the office's own, which win by id. */
export interface Catalogue {
  sops(): readonly Sop[]
  /** Newest version when none is named; a version that cases run on as it was when the first of them began. */
  sop(id: string, version?: number): Sop | undefined
  /** Every version of every SOP: drafts of the office too. */
  editions(): readonly ShelvedEdition[]
  /** Reads the office's files again where one has come, gone or changed. */
  refresh(): Promise<boolean>
  /** Keeps a version for the cases that begin on it, whatever becomes of its file. */
  keepSop(sop: Sop): Promise<void>
  /** The version a case goes by with the holidays it knows; the newest where none is named or that one is gone. */
  calendar(id: string, version?: number, holidays?: CalendarRef['holidays']): WorkingCalendar | undefined
  /** What a case that begins now goes by. */
  calendarRef(id: string): CalendarRef | undefined
  /** Keeps a version with its holidays for the cases that go by it, whatever becomes of their files. */
  keepCalendar(ref: CalendarRef): Promise<void>
  /** The calendars as data, with every version of the holiday sets that they name. */
  calendars(): { readonly calendars: readonly Calendar[]; readonly holidaySets: readonly HolidaySet[] }
  portals(): readonly Portal[]
  /** Kop and settings of the office itself. */
  office(): OfficeSettings
  /** How the office numbers its letters, and what its disposisi may ask for. */
  letterDesk(): LetterDesk
}
