import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stepById } from '../step-flow.ts'
import { actingPost } from './acting-post.ts'

/**
 * The events of a command on a berkas, with the jabatan that its actor did the step in where the post is not his own:
 * what a Plh did is told and printed as his act as Plh, also when he is that no more. What is recorded from a sheet
 * bears the right of the one who wrote on it.
 */
export function withRights(
  actor: Actor,
  { sop, caseFile }: { readonly sop: Sop; readonly caseFile: CaseFile },
  events: readonly NewEvent[],
): readonly NewEvent[] {
  const step = stepById(sop, caseFile.current ?? '')
  const post = step && actingPost(actor, { sop, step, caseFile })
  if (!post || post.capacity === 'own') return events
  return events.map((event) =>
    'stepId' in event && event.stepId === step.id ? { ...event, jabatan: post.jabatan } : event,
  )
}
