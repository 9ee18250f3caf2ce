import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '#shared/schema/finding.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readPortal } from './read-portal.ts'

const builtInFolder = fileURLToPath(new URL('../../shared/portals/', import.meta.url))

export interface PortalShelf {
  /** Newest version of each id, by id. */
  readonly portals: readonly Portal[]
  /** Those that come with the product; the extension runs on their hosts and nowhere else. */
  readonly builtIn: readonly Portal[]
  /** Errors of the files that could not be used; the others still work. */
  readonly findings: readonly Finding[]
}

/** Reads the built-in portal packs and those in `dataDir/portals`, which win by id. A pack with errors is left out. */
export async function readPortals(dataDir: string): Promise<PortalShelf> {
  const builtIn = await readFolder(builtInFolder)
  const own = await readFolder(join(dataDir, 'portals'), builtIn.portals)
  const byId = new Map<string, Portal>()
  for (const { portals } of [builtIn, own]) {
    const newest = new Map<string, Portal>()
    for (const portal of portals) {
      if (portal.version > (newest.get(portal.id)?.version ?? 0)) newest.set(portal.id, portal)
    }
    for (const [id, portal] of newest) byId.set(id, portal)
  }
  const portals = [...byId.values()].sort((one, other) => one.id.localeCompare(other.id, 'en'))
  return { portals, builtIn: builtIn.portals, findings: [...builtIn.findings, ...own.findings] }
}

async function readFolder(
  folder: string,
  others: readonly Portal[] = [],
): Promise<{ portals: Portal[]; findings: Finding[] }> {
  const portals: Portal[] = []
  const findings: Finding[] = []
  for (const file of await listYamlFiles(folder)) {
    const { portal, findings: found } = await readPortal(file, [...others, ...portals])
    const errors = found.filter(({ severity }) => severity === 'error')
    if (portal && errors.length === 0) portals.push(portal)
    findings.push(...errors)
  }
  return { portals, findings }
}
