import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, RowSkipped } from '#bridge/ports/upload-failures.ts'
import { plainText, textOf } from '../plain-text.ts'
import { type HarianRow, isoDayOf } from './harian-row.ts'
import { mondayOf, shownMonday, weekdayOf, weeksBetween } from './shown-week.ts'

/** An activity as its cell shows it. */
interface ShownEvent {
  readonly title: string
  readonly from: string
  readonly to: string
  /** Place among the events of its day. */
  readonly at: number
}

const MOST_WEEKS = 60

/** The week calendar of "Progress Harian". Its cells have no names: they are told by the days over their columns. */
export class WeekCalendarPage {
  readonly #page: Page
  readonly #row: HarianRow

  constructor(page: Page, row: HarianRow) {
    this.#page = page
    this.#row = row
  }

  /** Shows the week of the row's day. */
  async open(): Promise<void> {
    await this.#page.getByText(/^\s*Total Jam Progress Harian /).waitFor()
    const wanted = mondayOf(isoDayOf(this.#row))
    const weeks = weeksBetween(await this.#monday(), wanted)
    if (Math.abs(weeks) > MOST_WEEKS) throw new NeedsPerson('period-not-found', this.#row.tanggal)
    const arrow = this.#page.locator(`.vuecal__arrow--${weeks < 0 ? 'prev' : 'next'}`)
    for (let turned = 0; turned < Math.abs(weeks); turned += 1)
      await arrow.evaluate((button) => button instanceof HTMLElement && button.click())
    if ((await this.#monday()) !== wanted) throw new NeedsPerson('page-ambiguous', 'Kalender minggu')
  }

  /** The day's activity at exactly the row's time under the row's own words, opened for a look at all it holds. */
  async findEvent(): Promise<Locator | undefined> {
    const { jamMulai, jamSelesai, kegiatan } = this.#row
    const ofTime = (await this.#events()).filter(({ from, to }) => from === jamMulai && to === jamSelesai)
    const [event, ...others] = ofTime.filter(({ title }) => title === plainText(kegiatan))
    if (others.length > 0) throw new NeedsPerson('doubled-in-portal', `${jamMulai} - ${jamSelesai}`)
    return event && this.#cell().locator('.vuecal__event').nth(event.at)
  }

  /**
   * Leaves out a day that needs nothing more: a holiday, one whose target is full by the portal's own count, or one that
   * holds something else at that time.
   */
  async mustBeFree(): Promise<void> {
    const { tanggal, jamMulai, jamSelesai } = this.#row
    const marks = (await this.#cell().getAttribute('class')) ?? ''
    if (marks.includes('vuecal__cell--disabled')) throw new RowSkipped('day-is-holiday', tanggal)
    const taken = (await this.#events()).find(({ from, to }) => from < jamSelesai && jamMulai < to)
    if (taken) throw new RowSkipped('time-taken', `${taken.from} - ${taken.to} ${taken.title}`)
    await this.#cell().evaluate((cell) => cell instanceof HTMLElement && cell.click())
    await this.#cell().and(this.#page.locator('.vuecal__cell--selected')).waitFor()
    const total = await textOf(this.#page.getByText(/^\s*Total Jam Progress Harian /))
    const parts = /(\d+) Jam (\d+) Menit \/ (\d+) Jam (\d+) Menit/.exec(total)?.slice(1).map(Number)
    if (!parts) throw new NeedsPerson('page-ambiguous', total)
    const [hours = 0, minutes = 0, targetHours = 0, targetMinutes = 0] = parts
    if (hours * 60 + minutes >= targetHours * 60 + targetMinutes)
      throw new RowSkipped('day-full', `${tanggal}: ${hours} Jam ${minutes} Menit`)
  }

  #cell(): Locator {
    return this.#page.locator('.vuecal__cell').nth(weekdayOf(isoDayOf(this.#row)))
  }

  async #monday(): Promise<string> {
    const { title, label, columns, cells } = await this.#page.evaluate(() => {
      const textOf = (element: Element | null | undefined) =>
        (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const labels = [...document.querySelectorAll('.weekday-label')]
      return {
        title: textOf(document.querySelector('.vuecal__title')),
        label: textOf(labels[0]),
        columns: labels.length,
        cells: document.querySelectorAll('.vuecal__cell').length,
      }
    })
    const [, first] = /^Senin (\d{1,2})$/.exec(label) ?? []
    const monday = columns === 7 && cells === 7 ? shownMonday(title, Number(first)) : undefined
    if (monday === undefined) throw new NeedsPerson('page-ambiguous', `Kalender: ${title}`)
    return monday
  }

  #events(): Promise<ShownEvent[]> {
    return this.#cell()
      .locator('.vuecal__event')
      .evaluateAll((events) => {
        const text = (event: Element, part: string) =>
          (event.querySelector(`.vuecal__event-${part}`)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
        return events.map((event, at) => {
          const [from = '', to = ''] = text(event, 'time').split(' - ')
          return { title: text(event, 'title'), from, to, at }
        })
      })
  }
}
