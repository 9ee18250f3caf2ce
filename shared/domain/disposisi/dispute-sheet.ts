import type { DisputeSheet } from '#shared/schema/disposisi-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type DisposisiHost, eventOn, textOn } from './disposisi-host.ts'
import { findRecordedAct } from './find-recorded-act.ts'

/**
 * The doer says that an act recorded from a sheet is not his. It undoes nothing and stops nothing, for work may rest
 * on it already: the act is marked as disputed wherever it is shown until people have settled it.
 */
export function decideDisputeSheet(host: DisposisiHost, attempt: Attempt<DisputeSheet>): Decision {
  const found = findRecordedAct(host, attempt)
  if (!found.ok) return found
  if (found.sheet.disputed) return refuse('sheet-already-disputed', { number: host.number })
  const { actId, commandId } = attempt.command
  const reason = textOn(host, commandId, attempt.command.reason)
  const disputed = eventOn(host, 'sheet-disputed', { ...stamp(attempt), actId, reasonId: reason.id })
  return accept([disputed], [reason])
}
