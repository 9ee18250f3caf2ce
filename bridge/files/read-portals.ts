import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { Finding } from '#shared/schema/finding.ts'
import { Portal } from '#shared/schema/portal.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

const builtInFolder = fileURLToPath(new URL('../../shared/portals/', import.meta.url))

export interface PortalShelf {
  /** Newest version of each id, by id. */
  portals: readonly Portal[]
  /** Errors of the files that could not be used; the others still work. */
  findings: readonly Finding[]
}

/** Reads the built-in portal packs and those in `dataDir/portals`, which win by id. */
export async function readPortals(dataDir: string): Promise<PortalShelf> {
  const builtIn = await readFolder(builtInFolder)
  const own = await readFolder(join(dataDir, 'portals'))
  const byId = new Map<string, Portal>()
  for (const { portals } of [builtIn, own]) {
    const newest = new Map<string, Portal>()
    for (const portal of portals) {
      if (portal.version > (newest.get(portal.id)?.version ?? 0)) newest.set(portal.id, portal)
    }
    for (const [id, portal] of newest) byId.set(id, portal)
  }
  const portals = [...byId.values()].sort((one, other) => one.id.localeCompare(other.id, 'en'))
  return { portals, findings: [...builtIn.findings, ...own.findings] }
}

async function readFolder(folder: string): Promise<{ portals: Portal[]; findings: Finding[] }> {
  const portals: Portal[] = []
  const findings: Finding[] = []
  for (const file of await listYamlFiles(folder)) {
    const reading = await readYaml(file)
    if (!reading.ok) {
      findings.push(...reading.findings)
      continue
    }
    const portal = z.safeParse(Portal, reading.value)
    if (portal.success) portals.push(portal.data)
    else findings.push(...schemaFindings(portal.error.issues, reading))
  }
  return { portals, findings }
}
