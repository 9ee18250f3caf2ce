import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import { findUpload } from './decide-on-upload.ts'
import { readSubjects } from './read-subjects.ts'
import { sampleRows } from './sample-rows.ts'

/** A row as the workbook gave it. `data.berkas` names its PDF, `data.berkasHash` is the SHA-256 of what was checked. */
export interface SampledRow {
  readonly id: string
  readonly line: number
  readonly data: Record<string, string>
}

/** The rows that are to be looked at before the run goes. */
export async function uploadSample(ports: Ports, actor: Actor, runId: string): Promise<SampledRow[]> {
  const sample = sampleRows(await findUpload(ports.store, actor, runId))
  const dataOf = await readSubjects(
    ports.store,
    sample.map(({ subjectId }) => subjectId),
  )
  return sample.map(({ id, line, subjectId }) => ({ id, line, data: { ...dataOf(subjectId) } }))
}
