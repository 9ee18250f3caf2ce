import type { ConfirmSheet } from '#shared/schema/disposisi-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision } from '../decision.ts'
import { type DisposisiHost, eventOn } from './disposisi-host.ts'
import { findRecordedAct } from './find-recorded-act.ts'

/** The doer says that an act recorded from a sheet is his. That ends a dispute too. */
export function decideConfirmSheet(host: DisposisiHost, attempt: Attempt<ConfirmSheet>): Decision {
  const found = findRecordedAct(host, attempt)
  if (!found.ok) return found
  const { actId } = attempt.command
  return accept([eventOn(host, 'sheet-confirmed', { ...stamp(attempt), actId })])
}
