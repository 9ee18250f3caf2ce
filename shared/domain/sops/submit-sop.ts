import type { SubmitSop } from '#shared/schema/sop-version.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { SopEdition } from './sop-edition.ts'

/** Puts a draft of the office before the one who approves; a draft that changed since is submitted again. */
export function decideSubmitSop(edition: SopEdition | undefined, attempt: Attempt<SubmitSop>): Decision {
  const { sopId, version, hash } = attempt.command
  const place = { sop: sopId, version: String(version) }
  if (!edition) return refuse('sop-not-found', { sop: `${sopId} v${version}` })
  if (edition.origin === 'built-in') return refuse('sop-built-in', place)
  if (edition.hash !== hash) return refuse('sop-changed', place)
  if (edition.record && edition.record.state !== 'submitted') return refuse('sop-not-draft', place)
  return accept([{ type: 'sop.submitted', ...stamp(attempt), sop: { id: sopId, version }, hash }])
}
