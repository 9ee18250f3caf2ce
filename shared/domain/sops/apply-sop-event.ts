import type { EventOf } from '#shared/schema/event.ts'
import { type SopVersion, sopVersionId } from '#shared/schema/sop-version.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

type SopEvent = EventOf<'sop.submitted' | 'sop.published' | 'sop.withdrawn'>

export function applySopEvent(record: SopVersion | undefined, event: SopEvent): SopVersion {
  const { sop, at, actorId } = event
  if (event.type === 'sop.submitted') {
    if (record && record.state !== 'submitted') throw new ImpossibleEvent(event)
    return {
      id: sopVersionId(sop),
      sop,
      hash: event.hash,
      state: 'submitted',
      submittedBy: actorId,
      submittedAt: at,
    }
  }
  if (!record) throw new ImpossibleEvent(event)
  if (event.type === 'sop.withdrawn') {
    return { ...record, state: 'withdrawn', withdrawn: { by: actorId, at, reasonId: event.reasonId } }
  }
  const { nomor, signedOn, effectiveOn } = event
  return {
    ...record,
    state: 'published',
    published: { by: actorId, at, ...(nomor && { nomor }), ...(signedOn && { signedOn }), effectiveOn },
  }
}
