import type { CaseFilter } from '#shared/schema/filter-command.ts'

/** A figure of the office that somebody went into: berkas on one desk, of one unit, or in one step of an SOP. */
export type BoardGroup =
  | { readonly kind: 'holder'; readonly id: string }
  /** Its name is known to whoever came from its figure. */
  | { readonly kind: 'unit'; readonly id: string; readonly name?: string }
  | { readonly kind: 'step'; readonly id: string; readonly sopId: string }

/** What the server is asked for, to list the berkas that the figure counted. */
export function filterOfGroup(group: BoardGroup): CaseFilter {
  const running = { status: ['open', 'returned', 'held', 'done'] } satisfies CaseFilter
  switch (group.kind) {
    case 'holder':
      return { ...running, holder: group.id }
    case 'unit':
      return { ...running, unitIds: [group.id] }
    case 'step':
      return { ...running, sopId: group.sopId, stepId: group.id }
  }
}
