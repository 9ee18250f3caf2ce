import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '#shared/schema/finding.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readSop, type SopReading } from './read-sop.ts'

const builtInFolder = fileURLToPath(new URL('../../shared/sop/', import.meta.url))

/** The SOPs an office works with. */
export interface SopShelf {
  /** Every version of each id, by id and version. Where the office has an id of its own, only its versions. */
  sops: readonly Sop[]
  /** The office's own, and all that come with the product. */
  own: readonly Sop[]
  builtIn: readonly Sop[]
  /** Newest version when none is named. A built-in version stays findable by its number for cases that run on it. */
  sop(id: string, version?: number): Sop | undefined
  /** Errors of the files that could not be used; the others still work. */
  findings: readonly Finding[]
}

/** Reads the built-in SOPs and those in `dataDir/sop`, which win by id. A file with errors is left out and reported. */
export async function readSops(dataDir: string): Promise<SopShelf> {
  const builtIn = await readFolder(builtInFolder)
  const own = await readFolder(join(dataDir, 'sop'))
  const ownIds = new Set(own.sops.map(({ id }) => id))
  const sops = [...own.sops, ...builtIn.sops.filter(({ id }) => !ownIds.has(id))].sort(
    (one, other) => one.id.localeCompare(other.id, 'en') || one.version - other.version,
  )
  return {
    sops,
    own: own.sops,
    builtIn: builtIn.sops,
    sop: (id, version) =>
      version === undefined
        ? sops.findLast((sop) => sop.id === id)
        : [...own.sops, ...builtIn.sops].find((sop) => sop.id === id && sop.version === version),
    findings: [...builtIn.findings, ...own.findings],
  }
}

async function readFolder(folder: string): Promise<{ sops: Sop[]; findings: Finding[] }> {
  const sops: Sop[] = []
  const findings: Finding[] = []
  for (const file of await listYamlFiles(folder)) {
    const reading = await readSop(file)
    const errors = reading.findings.filter(({ severity }) => severity === 'error')
    const twin =
      reading.sop && sops.find((sop) => sop.id === reading.sop?.id && sop.version === reading.sop.version)
    if (twin) errors.push(twinFinding(reading, twin))
    if (reading.sop && errors.length === 0) sops.push(reading.sop)
    findings.push(...errors)
  }
  return { sops, findings }
}

function twinFinding({ file }: SopReading, { id, version }: Sop): Finding {
  return {
    file,
    code: 'duplicate-sop',
    severity: 'error',
    where: 'version',
    message: `SOP "${id}" versi ${version} sudah ada di berkas lain; naikkan nomor versinya, atau hapus salah satu.`,
  }
}
