import type { ShownUsulan, UsulanMatch } from '#shared/schema/usulan.ts'

/** Status of a usulan that the portal shows otherwise than it is recorded, with what records it. */
export interface ChangedUsulan {
  /** The berkas. */
  readonly number: string
  readonly nomor: string
  readonly status: string
  /** For the row of a collective berkas, else for the step in which it waits outside; neither is there any more. */
  readonly command:
    | {
        readonly for: 'row'
        readonly input: {
          caseId: string
          portal: string
          rows: { row: { no: number }; status: string }[]
        }
      }
    | { readonly for: 'step'; readonly input: { caseId: string; stepId: string; status: string } }
    | undefined
}

/** What is to be recorded of a list of usulan that a portal shows, each by one command, so that each has its answer. */
export function changedUsulan(
  matches: readonly UsulanMatch[],
  { portal, rows }: { readonly portal: string; readonly rows: readonly ShownUsulan[] },
): ChangedUsulan[] {
  return matches.flatMap(({ entry, found, places: [place] }) => {
    const shown = rows[entry]
    if (found !== 'changed' || !place || !shown) return []
    const { caseId, number, row: no, stepId } = place
    const { nomor, status } = shown
    const command =
      no !== undefined
        ? { for: 'row' as const, input: { caseId, portal, rows: [{ row: { no }, status }] } }
        : stepId !== undefined
          ? { for: 'step' as const, input: { caseId, stepId, status } }
          : undefined
    return [{ number, nomor, status, command }]
  })
}

/** An answer alone is none: the row itself may have been refused. `same` = a colleague was quicker. */
export function isStatusTaken(result: { readonly outcome: string } | undefined): boolean {
  return result?.outcome === 'changed' || result?.outcome === 'same'
}
