import { dateOfDay, localDay, weekdayOf } from '#shared/business-time/local-day.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { OfficeLoad } from '#shared/schema/office-load.ts'

const WEEK = 7

/** Counts berkas into the last `weeks` local weeks from Monday, the one that `now` lies in among them. */
export class WeeklyFlow {
  readonly #monday: number
  readonly #opened: number[]
  readonly #ended: number[]
  readonly #offset: number

  /** `offset` = of local time against UTC, in ms. */
  constructor(now: Date, { offset, weeks }: { readonly offset: number; readonly weeks: number }) {
    const today = localDay(now.getTime(), offset)
    this.#monday = today - ((weekdayOf(today) + 6) % WEEK) - (weeks - 1) * WEEK
    this.#opened = Array<number>(weeks).fill(0)
    this.#ended = Array<number>(weeks).fill(0)
    this.#offset = offset
  }

  count(caseFile: CaseFile): void {
    this.#note(this.#opened, caseFile.openedAt)
    const endedAt = endOf(caseFile)
    if (endedAt !== undefined) this.#note(this.#ended, endedAt)
  }

  weeks(): OfficeLoad['weeks'] {
    return this.#opened.map((opened, at) => ({
      from: dateOfDay(this.#monday + at * WEEK),
      opened,
      ended: this.#ended[at] ?? 0,
    }))
  }

  #note(counts: number[], at: string): void {
    const week = Math.floor((localDay(Date.parse(at), this.#offset) - this.#monday) / WEEK)
    const before = counts[week]
    if (before !== undefined) counts[week] = before + 1
  }
}

/** When the office was through with it: at its end, or when its last step was finished. */
function endOf({ status, ended, visits }: CaseFile): string | undefined {
  if (status === 'ended') return ended?.at
  return status === 'done' || status === 'closed' ? visits.at(-1)?.finishedAt : undefined
}
