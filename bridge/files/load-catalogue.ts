import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '#bridge/ports/catalogue.ts'
import type { Finding } from '#shared/schema/finding.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readCalendars } from './read-calendars.ts'
import { readPortals } from './read-portals.ts'
import { readSops } from './read-sops.ts'

/** A catalogue over the files of an office, which may change while the bridge runs. */
export interface OfficeCatalogue extends Catalogue {
  /** What is wrong with files that are not used. */
  findings(): readonly Finding[]
  /** Reads the files again if one of the office's own has come, gone or changed; says whether it did. */
  refresh(): Promise<boolean>
}

/** Reads SOPs, calendars and portal packs: the built-in ones, and those in `dataDir`, which win by id. */
export async function loadCatalogue(dataDir: string): Promise<OfficeCatalogue> {
  let mark = await markOf(dataDir)
  let shelves = await readShelves(dataDir)
  return {
    sops: () => shelves.sops.sops,
    sop: (id, version) => shelves.sops.sop(id, version),
    calendar: (id) => shelves.compiled.get(id),
    calendars: () => shelves.calendars,
    portals: () => shelves.portals.portals,
    findings: () => shelves.findings,
    async refresh() {
      const now = await markOf(dataDir)
      if (now === mark) return false
      shelves = await readShelves(dataDir)
      mark = now
      return true
    },
  }
}

async function readShelves(dataDir: string) {
  const [sops, calendars, portals] = await Promise.all([
    readSops(dataDir),
    readCalendars(dataDir),
    readPortals(dataDir),
  ])
  return {
    sops,
    compiled: new Map(calendars.calendars.map(({ calendar, compiled }) => [calendar.id, compiled])),
    calendars: {
      calendars: calendars.calendars.map(({ calendar }) => calendar),
      holidaySets: calendars.holidaySets,
    },
    portals,
    findings: [...sops.findings, ...calendars.findings, ...portals.findings],
  }
}

/** Names, sizes and times of the office's own files: cheap enough to look at every few seconds. */
async function markOf(dataDir: string): Promise<string> {
  const lists = await Promise.all(
    ['sop', 'calendars', 'portals'].map((folder) => listYamlFiles(join(dataDir, folder))),
  )
  const files = await Promise.all(
    lists.flat().map(async (file) => {
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: 0 })) // gone since listed
      return `${file} ${size} ${mtimeMs}`
    }),
  )
  return files.join('\n')
}
