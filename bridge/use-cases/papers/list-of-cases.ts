import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import { daftarBerkas } from '#shared/papers/daftar-berkas.ts'
import { type PaperTime, paperTime } from '#shared/papers/paper-time.ts'
import type { Table } from '#shared/papers/table.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFilter } from '#shared/schema/filter-command.ts'
import { cardOfCase } from '../card-of-case.ts'
import { eachEntry } from '../each-entry.ts'
import { wantedCases } from '../lists/wanted-cases.ts'
import { officeCalendar } from '../office-calendar.ts'
import { readNameBook } from '../read-name-book.ts'
import { MOST_ROWS } from './most-rows.ts'

/** The berkas that match and that this person may see, in the zone of the calendar each runs on. */
export async function listOfCases(ports: Ports, actor: Actor, filter: CaseFilter): Promise<Table> {
  const names = await readNameBook(ports.store)
  const { query, lens } = await wantedCases(ports, actor, filter)
  const cards: CaseCard[] = []
  for await (const entries of eachEntry(ports.store, { sort: 'number', ...query }, lens)) {
    const found = await Promise.all(entries.map(({ id }) => ports.store.find('case', id)))
    for (const caseFile of found) {
      if (caseFile && maySee(actor, 'case', caseFile))
        cards.push(await cardOfCase(ports, caseFile, { names }))
    }
    if (cards.length > MOST_ROWS) throw new DomainError('paper-too-long', { most: String(MOST_ROWS) })
  }
  const zones = new Map<string, PaperTime>()
  return daftarBerkas(cards, ({ calendar }) => {
    const zone =
      ports.catalogue.calendar(calendar.id, calendar.version)?.timeZone ?? officeCalendar(ports).timeZone
    const time = zones.get(zone) ?? paperTime(zone)
    zones.set(zone, time)
    return time
  })
}
