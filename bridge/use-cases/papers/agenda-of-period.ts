import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { CASE_SERIES } from '#shared/domain/open-case.ts'
import { DomainError } from '#shared/errors.ts'
import { agendaPlace } from '#shared/papers/agenda-place.ts'
import { type AgendaEntry, type BukuAgenda, bukuAgenda } from '#shared/papers/buku-agenda.ts'
import { paperTime, plainPaperDate } from '#shared/papers/paper-time.ts'
import { statusWords } from '#shared/papers/status-words.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { cardOfCase } from '../card-of-case.ts'
import { eachEntry } from '../each-entry.ts'
import { officeCalendar } from '../office-calendar.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'
import { readRegister } from '../register/read-register.ts'

const MOST_ROWS = 5000
const DAY = 86_400_000

/** The agenda of berkas from one local date to another, both included. */
export async function agendaOfPeriod(
  ports: Ports,
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<BukuAgenda> {
  if (from > to) throw new DomainError('paper-period-wrong', { from, to })
  const { timeZone } = officeCalendar(ports)
  const { offset } = indonesianZones[timeZone]
  const startOf = (date: string) => Date.parse(`${date}T00:00:00Z`) - offset
  const openedFrom = new Date(startOf(from)).toISOString()
  const openedTo = new Date(startOf(to) + DAY).toISOString()

  const names = await readNameBook(ports.store)
  const entries: AgendaEntry[] = []
  for await (const page of eachEntry(ports.store, { openedFrom, openedTo, sort: 'number', order: 'asc' })) {
    const found = await Promise.all(page.map(({ id }) => ports.store.find('case', id)))
    for (const caseFile of found) {
      if (caseFile && maySee(actor, 'case', caseFile)) entries.push(await entryOf(ports, caseFile, names))
    }
    if (entries.length > MOST_ROWS) throw new DomainError('paper-too-long', { most: String(MOST_ROWS) })
  }
  const places = entries.flatMap(({ number }) => agendaPlace(number) ?? [])
  const years = [...new Set(places.map(({ year }) => year))]
  const registers = await Promise.all(years.map((year) => readRegister(ports, { series: CASE_SERIES, year })))
  const elsewhere = await numbersElsewhere(ports, places)
  return bukuAgenda({
    title: registers[0]?.title ?? 'Agenda berkas',
    period: `${plainPaperDate(from)} sampai ${plainPaperDate(to)}`,
    entries,
    registers,
    isElsewhere: (number, year) => elsewhere.has(`${number}/${year}`),
    time: paperTime(timeZone),
  })
}

async function entryOf(ports: Ports, caseFile: CaseFile, names: NameBook): Promise<AgendaEntry> {
  const { number, sop, applicant, holder, current, status, openedAt } = await cardOfCase(
    ports,
    caseFile,
    names,
  )
  return {
    number,
    receivedAt: openedAt,
    from: applicant.name ?? '—',
    nip: applicant.nip ?? '',
    subject: sop.title,
    passedTo: holder ? `${holder.name}, ${holder.jabatan}` : (current?.pelaksana.join(' / ') ?? ''),
    state: statusWords[status],
  }
}

/** Numbers between the first and the last that berkas of another period have. */
async function numbersElsewhere(
  ports: Ports,
  places: readonly { readonly number: number; readonly year: number }[],
): Promise<Set<string>> {
  const missing: string[] = []
  for (const [year, ofYear] of Map.groupBy(places, (place) => place.year)) {
    const there = new Set(ofYear.map(({ number }) => number))
    const [first = 0, last = 0] = [Math.min(...there), Math.max(...there)]
    for (let number = first + 1; number < last; number++) {
      if (!there.has(number)) missing.push(`${String(number).padStart(4, '0')}/${year}`)
    }
  }
  const found = new Set<string>()
  for (let at = 0; at < missing.length; at += 200) {
    for await (const page of eachEntry(ports.store, { numbers: missing.slice(at, at + 200) })) {
      for (const { number } of page) {
        const place = agendaPlace(number)
        if (place) found.add(`${place.number}/${place.year}`)
      }
    }
  }
  return found
}
