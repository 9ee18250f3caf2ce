import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { officeAnchorId } from '#shared/schema/office-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { isPersonalLabel } from './is-personal-label.ts'

/**
 * Takes what was pointed at for the office. It counts for as long as the pack says what it says now: a pack that is
 * mended later wins. A control named after one person or berkas is refused, for tomorrow it is another's.
 */
export function decideMendAnchor(portal: Portal | undefined, attempt: Attempt<MendAnchor>): Decision {
  const { commandId, page: pageId, anchor, points, reason } = attempt.command
  if (!portal) return refuse('portal-not-found', { portal: attempt.command.portal })
  const page = portal.pages.find(({ id }) => id === pageId)
  if (!page) return refuse('anchor-page-unknown', { page: pageId })
  if ([points.name, points.section ?? ''].some(isPersonalLabel)) return refuse('anchor-personal')
  const place = { portal: portal.id, page: page.id, anchor }
  const instead = page.anchors[anchor]
  const subject: Subject = {
    id: `text:${commandId}`,
    personId: `anchor:${officeAnchorId(place)}`,
    kind: 'text',
    data: { points: JSON.stringify(points), reason, ...(instead && { instead: JSON.stringify(instead) }) },
  }
  return accept([{ type: 'anchor.mended', ...stamp(attempt), ...place, subjectId: subject.id }], [subject])
}
