import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Sop } from '#shared/schema/sop.ts'

/** What a card is made from beside its record. */
export interface CardSources {
  readonly sop: Sop
  /** Absent in an extension that has not been given it: it then shows the times of the last answer. */
  readonly calendar?: WorkingCalendar | undefined
  /** Values of a subject record by id; undefined where it was forgotten. */
  readonly subjectOf: (id: string) => Readonly<Record<string, string>> | undefined
  readonly personOf: (accountId: string) => { readonly name: string; readonly jabatan: string }
  readonly now: Date
}
