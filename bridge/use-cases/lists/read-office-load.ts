import { letOthersGo } from '#bridge/let-others-go.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { WeeklyFlow } from '#shared/domain/weekly-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { OfficeLoad } from '#shared/schema/office-load.ts'
import { officeCalendar } from '../office-calendar.ts'
import { readNameBook } from '../read-name-book.ts'
import { readStandingBook } from './standing-book.ts'

const WEEKS = 8
/** Longer than the weeks that are counted, wherever the office lies. */
const WEEKS_MS = (WEEKS + 1) * 7 * 86_400_000

/** Where berkas stand, on whose desk, in which unit, and how many came and went in the last eight weeks. */
export async function readOfficeLoad(ports: Ports, actor: Actor): Promise<OfficeLoad> {
  const { store, clock } = ports
  const now = clock.now()
  const { offset } = indonesianZones[officeCalendar(ports).timeZone]
  const [book, names] = await Promise.all([readStandingBook(ports), readNameBook(store)])
  const [steps, people, units] = [new Tally(), new Tally(), new Tally()]
  const flow = new WeeklyFlow(now, { offset, weeks: WEEKS })
  const since = new Date(now.getTime() - WEEKS_MS).toISOString()
  const pause = letOthersGo()
  const isCounted = (entry: CaseEntry) => !isOver(entry) || entry.changedAt >= since
  for await (const files of store.eachCase(isCounted)) {
    for (const file of files) {
      if (!maySee(actor, 'case', file)) continue
      flow.count(file)
      if (isOver(file)) continue
      const isLate = (book.standingOf(file.id)?.lateFrom ?? Infinity) < now.getTime()
      if (file.current !== undefined) steps.add(`${file.sop.id} ${file.current}`, isLate)
      people.add(file.holder, isLate)
      units.add(file.unitId, isLate)
    }
    await pause()
  }
  const organisation = await store.find('organisation', OFFICE_ID)
  const nameOfUnit = (id: string) => organisation?.units.find((unit) => unit.id === id)?.name ?? id
  return {
    readAt: now.toISOString(),
    steps: steps.rows().map(({ key = '', ...load }) => {
      const [sopId = '', stepId = ''] = key.split(' ')
      return { sopId, stepId, ...load }
    }),
    people: people.rows().map(({ key, ...load }) => {
      if (key === undefined) return { name: '', jabatan: '', ...load }
      return { accountId: key, ...names.personOf(key), ...load }
    }),
    units: organisation
      ? units.rows().map(({ key, ...load }) => {
          return key === undefined ? { name: '', ...load } : { unitId: key, name: nameOfUnit(key), ...load }
        })
      : [],
    weeks: flow.weeks(),
  }
}

class Tally {
  readonly #counts = new Map<string | undefined, { running: number; late: number }>()

  add(key: string | undefined, isLate: boolean): void {
    const known = this.#counts.get(key) ?? { running: 0, late: 0 }
    known.running += 1
    if (isLate) known.late += 1
    this.#counts.set(key, known)
  }

  /** The fullest first. */
  rows(): { key: string | undefined; running: number; late: number }[] {
    const rows = [...this.#counts].map(([key, counts]) => ({ key, ...counts }))
    return rows.sort((one, other) => other.running - one.running)
  }
}
