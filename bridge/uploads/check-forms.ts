import { NeedsPerson, PortalUnavailable, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { judgeForm } from './canary.ts'
import type { RowJournal } from './row-journal.ts'
import { SignInGate } from './sign-in-gate.ts'
import type { RunTools } from './upload-tools.ts'

/** So many rows of a kind are tried for a look at its form: the first person may not be in the portal. */
const MOST_TRIES = 3

/**
 * Looks at each form that the open rows go into before anything is filled; answers with the field in which one is not
 * what it was. A form that cannot be looked at now is left to the rows, which check every field by themselves.
 */
export async function checkForms(rows: readonly RowJournal[], tools: RunTools): Promise<string | undefined> {
  const { canary, portals, signal } = tools
  const [portal] = portals
  const open = rows.filter(({ isUnsettled }) => isUnsettled)
  if (!portal) return undefined
  for (const ofKind of Map.groupBy(open, ({ row }) => canary.formOf(row.data).kind).values()) {
    for (const journal of ofKind.slice(0, MOST_TRIES)) {
      if (signal.aborted) return undefined
      const shown = await lookAtForm(portal, journal, tools)
      if (!shown) continue
      const drift = await judgeForm(canary, canary.formOf(journal.row.data), shown)
      if (drift !== undefined) return drift
      break
    }
  }
  return undefined
}

async function lookAtForm(
  portal: UploadPortal,
  { row }: RowJournal,
  tools: RunTools,
): Promise<FormShape | undefined> {
  const { signal } = tools
  const gate = new SignInGate(tools)
  while (!signal.aborted) {
    try {
      return await portal.readForm(row)
    } catch (error) {
      if (error instanceof SignInNeeded) await gate.pass(portal, signal)
      else if (error instanceof NeedsPerson || error instanceof PortalUnavailable) return undefined
      else throw error
    }
  }
  return undefined
}
