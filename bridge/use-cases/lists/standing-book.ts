import type { EventStore } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { type CaseStanding, caseStanding } from '#shared/domain/case-standing.ts'
import { isOver } from '#shared/domain/is-over.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CalendarRef, CaseFile } from '#shared/schema/case-file.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { recordOf } from '#shared/schema/records.ts'
import { sopOf } from '../card-of-case.ts'

/** So many events are looked through at a time. */
const SLICE = 500

interface UsedCalendar {
  readonly ref: CalendarRef
  /** As it was when the cases below it were counted. */
  calendar: WorkingCalendar | undefined
  readonly caseIds: Set<string>
}

/** Where the cases of a store stand, in memory alone; only those that changed are counted again. */
export class StandingBook {
  readonly #standings = new Map<string, CaseStanding>()
  readonly #numbers = new Map<string, string>()
  readonly #calendars = new Map<string, UsedCalendar>()
  #seq: number | undefined
  #work: Promise<void> = Promise.resolve()

  /** The standing of a berkas that is not over. */
  standingOf(caseId: string): CaseStanding | undefined {
    return this.#standings.get(caseId)
  }

  /**
   * Berkas with a row whose nomor usulan holds that, in small letters, where it was recorded in clear by an earlier
   * version; those that lie sealed are among the texts of the store.
   */
  *casesWithNumber(wanted: string): Generator<string> {
    for (const [caseId, numbers] of this.#numbers) if (numbers.includes(wanted)) yield caseId
  }

  /** Brings the book up to the last event. One at a time: whoever comes meanwhile waits for his turn. */
  follow(ports: Ports): Promise<void> {
    const turn = this.#work.then(() => this.#catchUp(ports))
    this.#work = turn.catch(() => {})
    return turn
  }

  async #catchUp(ports: Ports): Promise<void> {
    const { store } = ports
    if (this.#seq === undefined) {
      const seq = store.lastSeq()
      for await (const files of store.eachCase(counts))
        for (const file of files) await this.#note(ports, file)
      this.#seq = seq
    }
    while (this.#seq < store.lastSeq()) {
      const events = await store.eventsAfter(this.#seq, SLICE)
      const last = events.at(-1)
      if (!last) break
      await this.#noteAll(ports, casesIn(events))
      this.#seq = last.seq
    }
    await this.#followCalendars(ports)
  }

  /** A calendar that the office has amended since moves the due moments of the cases that go by its newest holidays. */
  async #followCalendars(ports: Ports): Promise<void> {
    for (const used of this.#calendars.values()) {
      const { id, version, holidays } = used.ref
      const calendar = ports.catalogue.calendar(id, version, holidays)
      if (calendar === used.calendar) continue
      used.calendar = calendar
      await this.#noteAll(ports, [...used.caseIds])
    }
  }

  async #noteAll(ports: Ports, caseIds: Iterable<string>): Promise<void> {
    for (const id of caseIds) {
      const caseFile = await ports.store.find('case', id)
      if (caseFile) await this.#note(ports, caseFile)
    }
  }

  async #note(ports: Ports, caseFile: CaseFile): Promise<void> {
    const { id } = caseFile
    if (caseFile.participants) await this.#noteNumbers(ports.store, id)
    const used = this.#usedCalendar(ports, caseFile)
    if (isOver(caseFile)) {
      this.#standings.delete(id)
      used.caseIds.delete(id)
      return
    }
    used.caseIds.add(id)
    const sources = { sop: sopOf(ports, caseFile), calendar: used.calendar, now: ports.clock.now() }
    this.#standings.set(id, caseStanding(caseFile, sources))
  }

  async #noteNumbers(store: EventStore, caseId: string): Promise<void> {
    const rows = (await store.find('participants', caseId))?.rows ?? []
    const numbers = rows.flatMap(({ nomorUsulan }) => nomorUsulan ?? []).join('\n')
    if (numbers !== '') this.#numbers.set(caseId, numbers.toLowerCase())
    else this.#numbers.delete(caseId)
  }

  #usedCalendar({ catalogue }: Ports, { calendar: ref }: CaseFile): UsedCalendar {
    const key = JSON.stringify(ref)
    const known = this.#calendars.get(key)
    if (known) return known
    const calendar = catalogue.calendar(ref.id, ref.version, ref.holidays)
    const used = { ref, calendar, caseIds: new Set<string>() }
    this.#calendars.set(key, used)
    return used
  }
}

/** One that is over stands nowhere, but its rows may still be asked for by their numbers. */
function counts({ status, participants }: CaseEntry): boolean {
  return participants !== undefined || !isOver({ status })
}

function casesIn(events: readonly StoredEvent[]): Set<string> {
  const keys = events.map((event) => recordOf(event))
  return new Set(keys.flatMap(({ kind, id }) => (kind === 'case' || kind === 'participants' ? [id] : [])))
}

const books = new WeakMap<EventStore, StandingBook>()

/** The book of this store, as of now. */
export async function readStandingBook(ports: Ports): Promise<StandingBook> {
  const book = books.get(ports.store) ?? new StandingBook()
  books.set(ports.store, book)
  await book.follow(ports)
  return book
}
