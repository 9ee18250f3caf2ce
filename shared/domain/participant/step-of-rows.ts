import type { Actor } from '#shared/schema/account.ts'
import { type Found, stepForDoer } from '../open-step.ts'
import { forSingleRows } from '../refuse-recused.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** The step that a command on rows names, where rows may be acted on at all and this person may do that step. */
export function stepOfRows(
  atHand: RowsAtHand,
  { command: { stepId }, actor }: { readonly command: { readonly stepId: string }; readonly actor: Actor },
): Found {
  return rowsBarred(atHand) ?? stepForDoer(atHand.sop, forSingleRows(atHand.caseFile), { stepId, actor })
}
