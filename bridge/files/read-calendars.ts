import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCalendar } from '#shared/business-time/check-calendar.ts'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { placeOf } from '#shared/schema/place-of.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { type CalendarFile, readCalendar } from './read-calendar.ts'

const builtInFolder = fileURLToPath(new URL('../../shared/calendars/', import.meta.url))

/** A calendar as stored, with the holiday sets it names and its form for arithmetic. */
export interface ShelvedCalendar {
  calendar: Calendar
  holidaySets: readonly HolidaySet[]
  compiled: WorkingCalendar
  /** Whether it comes from the office's own folder. */
  own: boolean
}

export interface CalendarShelf {
  /** By id. */
  calendars: readonly ShelvedCalendar[]
  holidaySets: readonly HolidaySet[]
  /**
   * What is wrong with files that could not be used. A file of the office that is meant to replace a built-in one
   * and is broken takes it away as well: hours the office has changed must not come back unnoticed.
   */
  findings: readonly Finding[]
}

/** Reads the built-in calendars and those in `dataDir/calendars`, which win by id. */
export async function readCalendars(dataDir: string): Promise<CalendarShelf> {
  const builtIn = await readFolder(builtInFolder)
  const own = await readFolder(join(dataDir, 'calendars'))
  const ownIds = new Set(own.map(({ id }) => id))
  const files = [...own, ...builtIn.filter(({ id }) => !ownIds.has(id))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )

  const holidaySets = files.flatMap((file) => (file.kind === 'holidays' ? [file.holidays] : []))
  const findings = files.flatMap((file) => (file.kind === 'unusable' ? file.findings : []))
  const calendars: ShelvedCalendar[] = []
  for (const file of files) {
    if (file.kind !== 'calendar') continue
    const { calendar } = file
    const sets = holidaySets.filter(({ id }) => calendar.holidays.includes(id))
    const faults = faultsOf(file, sets)
    findings.push(...faults)
    if (faults.length > 0) continue
    const compiled = compileCalendar(calendar, sets)
    calendars.push({ calendar, holidaySets: sets, compiled, own: own.includes(file) })
  }
  return { calendars, holidaySets, findings }
}

function faultsOf(file: CalendarFile & { kind: 'calendar' }, sets: readonly HolidaySet[]): Finding[] {
  return checkCalendar(file.calendar, sets).map(({ path, code, message }) => {
    const line = file.lineOf(path)
    const place = { file: file.file, where: placeOf(path), ...(line !== undefined && { line }) }
    return { ...place, code, severity: 'error', message }
  })
}

/** The files of a folder; of two with one id neither is used, for nothing tells which is meant. */
async function readFolder(folder: string): Promise<CalendarFile[]> {
  const files = await Promise.all((await listYamlFiles(folder)).map(readCalendar))
  return files.map((file) => {
    const twin = files.find((other) => other !== file && other.id === file.id)
    if (!twin || file.kind === 'unusable') return file
    const message = `Id "${file.id}" dipakai oleh dua berkas; beri nama lain atau hapus salah satu.`
    const finding: Finding = {
      file: file.file,
      code: 'duplicate-id',
      severity: 'error',
      where: 'id',
      message,
    }
    return { kind: 'unusable', file: file.file, id: file.id, findings: [finding] }
  })
}
