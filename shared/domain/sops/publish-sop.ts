import type { PublishSop } from '#shared/schema/sop-version.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { SopEdition } from './sop-edition.ts'

interface Publishing extends Attempt<PublishSop> {
  /** The local date of `now`. */
  readonly today: string
}

/** Approves a draft exactly as it was submitted, by another person than the one who drew it up. */
export function decidePublishSop(edition: SopEdition | undefined, publishing: Publishing): Decision {
  const { command, actor, today } = publishing
  const { sopId, version, nomor, signedOn, effectiveOn = today } = command
  const place = { sop: sopId, version: String(version) }
  if (!edition) return refuse('sop-not-found', { sop: `${sopId} v${version}` })
  if (edition.origin === 'built-in') return refuse('sop-built-in', place)
  const { record } = edition
  if (record?.state !== 'submitted') return refuse('sop-not-draft', place)
  if (record.hash !== edition.hash) return refuse('sop-changed', place)
  if (record.submittedBy === actor.id) return refuse('sop-needs-another-person', place)
  return accept([
    {
      type: 'sop.published',
      ...stamp(publishing),
      sop: { id: sopId, version },
      ...(nomor && { nomor }),
      ...(signedOn && { signedOn }),
      effectiveOn,
    },
  ])
}
