import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RehearsedCard } from '#shared/schema/rehearsal.ts'
import { findUpload } from './decide-on-upload.ts'

/** The rows of the last rehearsal of a run, in the order of the workbook. */
export async function readRehearsal(ports: Ports, actor: Actor, runId: string): Promise<RehearsedCard[]> {
  const { rehearsal, rows } = await findUpload(ports.store, actor, runId)
  return (rehearsal?.rows ?? [])
    .flatMap(({ picture, ...row }) => {
      const { line } = rows[row.rowId] ?? {}
      return line === undefined ? [] : [{ ...row, line, hasPicture: picture !== undefined }]
    })
    .sort((one, other) => one.line - other.line)
}
