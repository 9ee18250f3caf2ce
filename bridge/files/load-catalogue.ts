import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Catalogue, ShelvedEdition } from '#bridge/ports/catalogue.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { rackCalendars } from './calendar-rack.ts'
import { type KeptCalendars, openKeptCalendars } from './kept-calendars.ts'
import { type KeptSops, openKeptSops } from './kept-sops.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readCalendars } from './read-calendars.ts'
import { readLetterDesk } from './read-letter-desk.ts'
import { OFFICE_FILE, readOffice } from './read-office.ts'
import { readPortals } from './read-portals.ts'
import { readSops } from './read-sops.ts'
import { sopEditions } from './sop-editions.ts'

/** A catalogue over the files of an office, which may change while the bridge runs. */
export interface OfficeCatalogue extends Catalogue {
  /** What is wrong with files that are not used. */
  findings(): readonly Finding[]
}

/** Reads SOPs, calendars and portal packs: the built-in ones, and those in `dataDir`, which win by id. */
export async function loadCatalogue(dataDir: string): Promise<OfficeCatalogue> {
  const kept = await openKeptSops(dataDir)
  const keptCalendars = await openKeptCalendars(dataDir)
  const read = () => readShelves(dataDir, { kept, keptCalendars })
  let mark = await markOf(dataDir)
  let shelves = await read()
  // Hashed once: they change only with a file, or with a version that is kept.
  let editions: readonly ShelvedEdition[] | undefined
  return {
    sops: () => shelves.sops,
    sop: (id, version) =>
      version === undefined
        ? shelves.sops.findLast((sop) => sop.id === id)
        : (kept.find(id, version) ?? shelves.sopOfFiles(id, version)),
    editions: () => {
      editions ??= sopEditions(shelves.sopShelf, kept)
      return editions
    },
    async keepSop(sop) {
      if (kept.find(sop.id, sop.version)) return
      await kept.keep(sop)
      editions = undefined
    },
    calendar: (id, version, holidays) => shelves.rack.find(id, version, holidays),
    calendarRef: (id) => shelves.rack.refOf(id),
    keepCalendar: (ref) => shelves.rack.keep(ref),
    calendars: () => shelves.rack,
    portals: () => shelves.portals.portals,
    office: () => shelves.office,
    letterDesk: () => shelves.letterDesk.desk,
    findings: () => shelves.findings,
    async refresh() {
      const now = await markOf(dataDir)
      if (now === mark) return false
      shelves = await read()
      editions = undefined
      mark = now
      return true
    },
  }
}

async function readShelves(
  dataDir: string,
  { kept, keptCalendars }: { kept: KeptSops; keptCalendars: KeptCalendars },
) {
  const [sops, calendars, portals, office, letterDesk] = await Promise.all([
    readSops(dataDir),
    readCalendars(dataDir),
    readPortals(dataDir),
    readOffice(dataDir),
    readLetterDesk(dataDir),
  ])
  const rack = rackCalendars(calendars, keptCalendars)
  const changed = sops.sops.filter((sop) => isChanged(sop, kept))
  return {
    sops: sops.sops.map((sop) => kept.find(sop.id, sop.version) ?? sop),
    sopOfFiles: sops.sop,
    sopShelf: sops,
    rack,
    portals,
    office,
    letterDesk,
    findings: [
      ...sops.findings,
      ...changed.map(changedFinding),
      ...calendars.findings,
      ...rack.findings,
      ...portals.findings,
      ...office.findings,
      ...letterDesk.findings,
    ],
  }
}

/** Whether a file says something else now than when the first case began on its version. */
function isChanged(sop: Sop, kept: KeptSops): boolean {
  const before = kept.find(sop.id, sop.version)
  return before !== undefined && !isDeepStrictEqual(before, sop)
}

function changedFinding({ id, version }: Sop): Finding {
  return {
    file: `sop/${id}`,
    code: 'version-in-use',
    severity: 'error',
    where: 'version',
    message: `SOP "${id}" versi ${version} sudah dipakai berkas, jadi isinya tetap seperti semula; terbitkan perubahannya sebagai versi ${version + 1}.`,
  }
}

/** Names, sizes and times of the office's own files: cheap enough to look at every few seconds. */
async function markOf(dataDir: string): Promise<string> {
  const lists = await Promise.all(
    ['sop', 'calendars', 'portals', 'registers'].map((folder) => listYamlFiles(join(dataDir, folder))),
  )
  const files = await Promise.all(
    [...lists.flat(), join(dataDir, OFFICE_FILE)].map(async (file) => {
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: 0 })) // gone since listed
      return `${file} ${size} ${mtimeMs}`
    }),
  )
  return files.join('\n')
}
