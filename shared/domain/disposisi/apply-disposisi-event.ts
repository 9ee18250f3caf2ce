import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { issueOf } from './branch-state.ts'

type Kind = 'case' | 'letter'

/** What happens to the branches of a tree, on whichever record it lies. */
export type DisposisiEvent =
  EventOf<`${Kind}.${'disposisi-read' | 'disposisi-withdrawn' | 'disposisi-settled' | 'sheet-confirmed' | 'sheet-disputed'}`>

export function applyDisposisiEvent(tree: readonly Disposisi[], event: DisposisiEvent): Disposisi[] {
  return tree.map((branch) => (concerns(branch, event) ? changed(branch, event) : branch))
}

function concerns(branch: Disposisi, event: DisposisiEvent): boolean {
  return 'actId' in event ? issueOf(branch) === event.actId : branch.id === event.disposisiId
}

function changed(branch: Disposisi, event: DisposisiEvent): Disposisi {
  switch (event.type) {
    case 'case.disposisi-read':
    case 'letter.disposisi-read':
      return { ...branch, readAt: event.at }
    case 'case.disposisi-withdrawn':
    case 'letter.disposisi-withdrawn':
      return { ...branch, withdrawnAt: event.at }
    case 'case.disposisi-settled':
    case 'letter.disposisi-settled':
      return { ...branch, settledAt: event.at, reportId: event.reportId }
    default:
      return markSheet(branch, event)
  }
}

/** The doer's own word on an act that was recorded from a sheet; the last one counts. */
export function markSheet<Act extends Pick<Disposisi, 'sheet'>>(
  act: Act,
  event: EventOf<`${Kind}.${'sheet-confirmed' | 'sheet-disputed'}`>,
): Act {
  if (!act.sheet) return act
  const { confirmed: _confirmed, disputed: _disputed, ...said } = act.sheet
  const { at } = event
  return 'reasonId' in event
    ? { ...act, sheet: { ...said, disputed: { at, reasonId: event.reasonId } } }
    : { ...act, sheet: { ...said, confirmed: { at } } }
}
