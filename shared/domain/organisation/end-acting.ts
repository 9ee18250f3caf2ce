import type { Organisation } from '#shared/schema/organisation.ts'
import type { EndActing } from '#shared/schema/organisation-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { postById } from './fillers-of.ts'
import { localDate } from './local-date.ts'
import { mayRecordActing } from './record-acting.ts'

/** Ends an acting before its time, by those who may record one. */
export function decideEndActing(organisation: Organisation, attempt: Attempt<EndActing>): Decision {
  const { actingId } = attempt.command
  const kept = organisation.acting.find(({ acting }) => acting.id === actingId)
  if (!kept) return refuse('acting-not-found', { acting: actingId })
  const post = postById(organisation, kept.acting.postId)
  const title = post?.title ?? kept.acting.postId
  if (kept.endedAt !== undefined || kept.acting.to < localDate(organisation, attempt.now)) {
    return refuse('acting-ended', { post: title })
  }
  // A post that a later import took away has no superior any more: TU ends what was left of it.
  const may = post ? mayRecordActing(attempt.actor, organisation, post) : attempt.actor.roles.includes('tu')
  if (!may) return refuse('acting-needs-superior', { post: title })
  return accept([{ type: 'organisation.acting-ended', ...stamp(attempt), actingId }])
}
