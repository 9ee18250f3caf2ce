import type { StepKind } from '#shared/schema/sop.ts'

const SUPERIORS = ['paraf', 'ttd', 'approval', 'disposisi'] as const satisfies readonly StepKind[]

/** Whether a step is the act of a superior. */
export function isSuperiorKind(kind: StepKind): kind is (typeof SUPERIORS)[number] {
  return (SUPERIORS as readonly StepKind[]).includes(kind)
}
