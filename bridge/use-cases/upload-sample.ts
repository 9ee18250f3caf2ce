import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SampledRow } from '#shared/schema/sampled-row.ts'
import { findUpload } from './decide-on-upload.ts'
import { readSubjects } from './read-subjects.ts'
import { sampleRows } from './sample-rows.ts'

/** The rows that are to be looked at before the run goes. */
export async function uploadSample(ports: Ports, actor: Actor, runId: string): Promise<SampledRow[]> {
  const run = await findUpload(ports.store, actor, runId)
  const { titles } = run
  const sample = sampleRows(run)
  const dataOf = await readSubjects(
    ports.store,
    sample.map(({ subjectId }) => subjectId),
  )
  return sample.map(({ id, line, subjectId }) => ({
    ...{ id, line, data: { ...dataOf(subjectId) } },
    ...(titles && { titles }),
  }))
}
