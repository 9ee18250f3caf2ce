import type { AnchorCommand } from '#shared/schema/anchor-command.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

/** Tells the office that an anchor does not lead to exactly one control; said again, it stays as it is. */
export function decideReportLostAnchor(
  portal: Portal | undefined,
  known: OfficeAnchor | undefined,
  attempt: Attempt<AnchorCommand>,
): Decision {
  const { portal: portalId, page, anchor } = attempt.command
  if (!portal) return refuse('portal-not-found', { portal: portalId })
  if (portal.pages.every(({ id }) => id !== page)) return refuse('anchor-page-unknown', { page })
  if (known?.isLost) return accept([])
  return accept([{ type: 'anchor.lost', ...stamp(attempt), portal: portal.id, page, anchor }])
}
