import type { Sheet } from '#shared/schema/sheet.ts'
import type { Attempt } from '../attempt.ts'
import { type Refusal, refuse } from '../decision.ts'
import { issueOf } from './branch-state.ts'
import type { DisposisiHost } from './disposisi-host.ts'

type Found = { readonly ok: true; readonly sheet: Sheet } | Refusal

/** The act that a command names, where it was recorded from a sheet in this person's name and is not confirmed. */
export function findRecordedAct(
  { tree, signings, number }: DisposisiHost,
  { command: { actId }, actor }: Attempt<{ readonly actId: string }>,
): Found {
  const branch = tree.find((each) => issueOf(each) === actId)
  const signing = signings.find(({ id }) => id === actId)
  const sheet = branch?.sheet ?? signing?.sheet
  if (!sheet) return refuse('sheet-act-not-found', { number })
  if ((branch?.from ?? signing?.by) !== actor.id) return refuse('sheet-not-yours', { number })
  return sheet.confirmed ? refuse('sheet-already-confirmed', { number }) : { ok: true, sheet }
}
