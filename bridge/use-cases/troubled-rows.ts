import type { Ports } from '#bridge/ports/ports.ts'
import { reasonText } from '#shared/papers/reason-text.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { TroubledRow } from '#shared/schema/troubled-row.ts'
import { findUpload } from './decide-on-upload.ts'

/** A person looks at no more than these at a time; all of them stand in the report. */
const MOST_SHOWN = 50

/** The first rows of a run that did not go through, in the order of the workbook, each with its reason and what to do. */
export async function troubledRows(ports: Ports, actor: Actor, runId: string): Promise<TroubledRow[]> {
  const { rows } = await findUpload(ports.store, actor, runId)
  return Object.values(rows)
    .flatMap(({ line, state, why, detail }): TroubledRow[] => {
      const isTroubled =
        state === 'in-doubt' || state === 'refused' || state === 'failed' || state === 'needs-person'
      return isTroubled ? [{ line, state, reason: reasonText(why, detail) }] : []
    })
    .sort((one, other) => one.line - other.line)
    .slice(0, MOST_SHOWN)
}
