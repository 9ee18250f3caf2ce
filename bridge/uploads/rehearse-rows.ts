import type { Clock } from '#bridge/ports/clock.ts'
import type { UploadEvidence } from '#bridge/ports/upload-evidence.ts'
import { NeedsPerson, PortalUnavailable, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { RehearsedRow as RehearsedForm } from '#shared/schema/rehearsal.ts'

export interface RehearsedRow extends RehearsedForm {
  readonly line: number
}

interface RehearsalTools {
  readonly portal: Omit<UploadPortal, 'send'>
  readonly evidence: UploadEvidence
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly onSignIn: () => void
  readonly say: (sentence: string) => void
}

/** Fills the form for each row and takes its picture. It is not handed the means to send anything. */
export async function rehearseRows(
  rows: readonly PortalRow[],
  tools: RehearsalTools,
): Promise<RehearsedRow[]> {
  const rehearsed: RehearsedRow[] = []
  for (const row of rows) {
    if (tools.signal.aborted) break
    rehearsed.push(await rehearse(row, tools))
  }
  return rehearsed
}

async function rehearse(row: PortalRow, tools: RehearsalTools): Promise<RehearsedRow> {
  const { portal, evidence, signal, onSignIn } = tools
  const { id: rowId, line } = row
  const of = { rowId, line }
  while (!signal.aborted) {
    try {
      await portal.prepare(row)
      const picture = await evidence.keepPicture(rowId, await portal.pictureOfForm(row))
      return { ...of, ok: true, picture }
    } catch (error) {
      if (error instanceof SignInNeeded) {
        onSignIn()
        await portal.waitForSignIn(signal, tools.say)
      } else if (error instanceof NeedsPerson || error instanceof PortalUnavailable) {
        const { why, detail } = error
        return { ...of, ok: false, why, ...(detail !== undefined && { detail }) }
      } else throw error
    }
  }
  return { ...of, ok: false, why: 'stopped' }
}
