import type { Ports } from '#bridge/ports/ports.ts'
import { uploadCard } from '#shared/domain/upload-card.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { findUpload } from './decide-on-upload.ts'
import { readSubjects } from './read-subjects.ts'

export interface WholeUpload {
  readonly card: UploadCard
  readonly run: UploadRun
  /** In the order of the workbook, each with its values; none where they were forgotten. */
  readonly rows: (UploadRow & { readonly data: Record<string, string> })[]
}

/** A run with the values of its rows. */
export async function uploadById(ports: Ports, actor: Actor, runId: string): Promise<WholeUpload> {
  const run = await findUpload(ports.store, actor, runId)
  const rows = Object.values(run.rows).sort((one, other) => one.line - other.line)
  const dataOf = await readSubjects(
    ports.store,
    rows.map(({ subjectId }) => subjectId),
  )
  return {
    card: uploadCard(run, ports.clock.now()),
    run,
    rows: rows.map((row) => ({ ...row, data: { ...dataOf(row.subjectId) } })),
  }
}
