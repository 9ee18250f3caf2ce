import type { AnchorCommand } from '#shared/schema/anchor-command.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

/** What the office pointed out counts no more: from now on the pack's own anchor does, where it has one. */
export function decideTakeBackAnchor(
  known: OfficeAnchor | undefined,
  attempt: Attempt<AnchorCommand>,
): Decision {
  const { portal, page, anchor } = attempt.command
  if (!known?.subjectId) return refuse('anchor-not-mended', { page, anchor })
  return accept([{ type: 'anchor.taken-back', ...stamp(attempt), portal, page, anchor }])
}
