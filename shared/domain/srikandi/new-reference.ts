import type { RecordSrikandi, SrikandiReference } from '#shared/schema/srikandi.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { Attempt } from '../attempt.ts'
import { type Refusal, refuse } from '../decision.ts'

export interface SrikandiAttempt extends Attempt<RecordSrikandi> {
  /** Today's date in the office. */
  readonly today: string
}

interface Host {
  /** Its agenda number, for sentences. */
  readonly number: string
  readonly personId: string
  readonly srikandi?: readonly SrikandiReference[] | undefined
}

type Made = { readonly ok: true; readonly reference: SrikandiReference; readonly details: Subject } | Refusal

/** The reference to a disposisi that was given in Srikandi; each is recorded once. */
export function newReference({ number, personId, srikandi = [] }: Host, attempt: SrikandiAttempt): Made {
  const { command, actor, now, today } = attempt
  const { commandId, stepId, date, receivers, link, to } = command
  if (date > today) return refuse('srikandi-date-ahead', { date })
  if (srikandi.some((each) => each.number === command.number && each.date === date)) {
    return refuse('srikandi-recorded-already', { number })
  }
  const details: Subject = {
    id: `srikandi:${commandId}`,
    personId,
    kind: 'text',
    data: { receivers: receivers.join('\n'), ...(link !== undefined && { link }) },
  }
  const reference = {
    id: commandId,
    ...(stepId !== undefined && { stepId }),
    ...{ number: command.number, date, detailsId: details.id },
    ...(to !== undefined && { to }),
    ...{ recordedBy: actor.id, recordedAt: now.toISOString() },
  }
  return { ok: true, reference, details }
}
