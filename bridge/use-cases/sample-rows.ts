import { createHash } from 'node:crypto'
import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'

const SAMPLED = 5

/**
 * The five ready rows of a planned run, or all where there are fewer, that somebody else looks at before it goes; in the
 * order of the workbook, the same for whoever asks. Which they are follows from the run, the bytes of its workbook and the
 * server's instant of planning: nobody chooses that instant, and to plan anew in hope of others leaves a second run.
 */
export function sampleRows(run: UploadRun): UploadRow[] {
  const seed = [run.id, run.workbook.hash, run.plannedAt].join(' ')
  const rankOf = (id: string) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  return Object.values(run.rows)
    .filter(({ state }) => state === 'ready')
    .map((row) => ({ row, rank: rankOf(row.id) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, SAMPLED)
    .map(({ row }) => row)
    .sort((one, other) => one.line - other.line)
}
