import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCalendar } from '#shared/business-time/check-calendar.ts'
import { compileAmendedCalendar } from '#shared/business-time/compile-amended-calendar.ts'
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
  /** The newest version of each. */
  holidaySets: readonly HolidaySet[]
  /** With every amendment of its holidays, each from the day it came into force. */
  compiled: WorkingCalendar
  /** As it was known on a date: what a berkas opened then was promised. */
  compiledAsOf(date: string): WorkingCalendar
  /** Whether it comes from the office's own folder. */
  own: boolean
}

export interface CalendarShelf {
  /** The newest version of each, by id. */
  calendars: readonly ShelvedCalendar[]
  /** All versions, for a running berkas keeps the one it started with. */
  versions: readonly ShelvedCalendar[]
  /** The newest version of each. */
  holidaySets: readonly HolidaySet[]
  /** All versions that can be used. */
  holidayVersions: readonly HolidaySet[]
  /**
   * What is wrong with files that could not be used. A file of the office that is meant to replace a built-in one
   * and is broken takes it away as well: hours the office has changed must not come back unnoticed.
   */
  findings: readonly Finding[]
}

/** Reads the built-in calendars and those in `dataDir/calendars`, which win by id; older built-in versions stay. */
export async function readCalendars(dataDir: string): Promise<CalendarShelf> {
  const own = await readFolder(join(dataDir, 'calendars'))
  const files = [...own, ...stillNeeded(await readFolder(builtInFolder), own)].sort(byIdAndVersion)

  const sets = files.flatMap((file) => (file.kind === 'holidays' ? [file.holidays] : []))
  const holidaySets = newestOf(sets)
  const findings = files.flatMap((file) => (file.kind === 'unusable' ? file.findings : []))
  const broken = new Set(files.flatMap((file) => (file.kind === 'unusable' ? [file.id] : [])))
  const versions: ShelvedCalendar[] = []
  for (const file of files) {
    if (file.kind !== 'calendar' || broken.has(file.id)) continue
    const { calendar } = file
    const isNamed = ({ id }: HolidaySet): boolean => calendar.holidays.includes(id) && !broken.has(id)
    const faults = faultsOf(file, holidaySets.filter(isNamed))
    findings.push(...faults)
    if (faults.length > 0) continue
    const named = sets.filter(isNamed)
    versions.push({
      calendar,
      holidaySets: holidaySets.filter(isNamed),
      compiled: compileAmendedCalendar(calendar, named),
      compiledAsOf: (date) => compileAmendedCalendar(calendar, named, date),
      own: own.includes(file),
    })
  }
  // Where the newest version has a fault, an older one must not step in for it.
  const stored = files.flatMap((file) => (file.kind === 'calendar' ? [file.calendar] : []))
  const newest = new Set(newestOf(stored))
  return {
    calendars: versions.filter(({ calendar }) => newest.has(calendar)),
    versions,
    holidaySets,
    holidayVersions: sets.filter(({ id }) => !broken.has(id)),
    findings,
  }
}

/** A built-in file serves where the office has none of its id, or as the past of a newer one. */
function stillNeeded(builtIn: readonly CalendarFile[], own: readonly CalendarFile[]): CalendarFile[] {
  return builtIn.filter((file) => {
    const successors = own.filter(({ id }) => id === file.id)
    return successors.every((successor) => versionOf(successor) > versionOf(file))
  })
}

/** 0 for a file that cannot be used: nothing is older than it. */
function versionOf(file: CalendarFile): number {
  if (file.kind === 'unusable') return 0
  return file.kind === 'calendar' ? file.calendar.version : file.holidays.version
}

function byIdAndVersion(one: CalendarFile, other: CalendarFile): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1
  return versionOf(one) - versionOf(other)
}

/** The last of each id, of a list sorted by id and version. */
function newestOf<Item extends { readonly id: string }>(sorted: readonly Item[]): Item[] {
  return [...new Map(sorted.map((item) => [item.id, item])).values()]
}

function faultsOf(file: CalendarFile & { kind: 'calendar' }, sets: readonly HolidaySet[]): Finding[] {
  return checkCalendar(file.calendar, sets).map(({ path, code, message }) => {
    const line = file.lineOf(path)
    const place = { file: file.file, where: placeOf(path), ...(line !== undefined && { line }) }
    return { ...place, code, severity: 'error', message }
  })
}

/** The files of a folder; of two with one id and version neither is used, for nothing tells which is meant. */
async function readFolder(folder: string): Promise<CalendarFile[]> {
  const files = await Promise.all((await listYamlFiles(folder)).map(readCalendar))
  return files.map((file) => {
    if (file.kind === 'unusable') return file
    const twin = files.find(
      (other) =>
        other !== file &&
        other.id === file.id &&
        (other.kind !== file.kind || versionOf(other) === versionOf(file)),
    )
    if (!twin) return file
    const message = `Id "${file.id}" versi ${versionOf(file)} dipakai oleh dua berkas; naikkan version, beri nama lain atau hapus salah satu.`
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
