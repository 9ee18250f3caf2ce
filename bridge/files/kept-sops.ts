import { join } from 'node:path'
import { Sop } from '#shared/schema/sop.ts'
import { type KeptVersions, openKeptVersions } from './kept-versions.ts'

export type KeptSops = KeptVersions<Sop>

/** SOP versions that cases have begun on or that were published, as they were then. */
export function openKeptSops(dataDir: string): Promise<KeptSops> {
  return openKeptVersions(join(dataDir, 'sop-dipakai'), (value) => Sop.parse(value))
}
