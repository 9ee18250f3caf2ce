import type { WithdrawSop } from '#shared/schema/sop-version.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { SopEdition } from './sop-edition.ts'

/** Takes a version out of use: no new case begins on it, those that run on it go on. */
export function decideWithdrawSop(edition: SopEdition | undefined, attempt: Attempt<WithdrawSop>): Decision {
  const { sopId, version, reason, commandId } = attempt.command
  const place = { sop: sopId, version: String(version) }
  if (!edition) return refuse('sop-not-found', { sop: `${sopId} v${version}` })
  if (edition.origin === 'built-in') return refuse('sop-built-in', place)
  if (!edition.record || edition.record.state === 'withdrawn') return refuse('sop-not-draft', place)
  const text: Subject = {
    id: `text:${commandId}`,
    personId: `sop:${sopId}.v${version}`,
    kind: 'text',
    data: { text: reason },
  }
  return accept(
    [{ type: 'sop.withdrawn', ...stamp(attempt), sop: { id: sopId, version }, reasonId: text.id }],
    [text],
  )
}
