import type { StepKind } from '#shared/schema/sop.ts'

const IN_PANEL: readonly StepKind[] = ['assignment', 'notify', 'handover', 'archive', 'external']

/** Whether more has to be said of a step than that it is done, which the panel asks for and a page's card does not. */
export function isPanelKind(kind: StepKind): boolean {
  return IN_PANEL.includes(kind)
}
