import { closingOn } from '#shared/business-time/closing-on.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { NewDisposisi } from '#shared/schema/disposisi.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { Attempt } from '../attempt.ts'
import { type Refusal, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { type DisposisiHost, textOn } from './disposisi-host.ts'
import type { ReceivedAs } from './received-as.ts'

export interface DisposisiAttempt<Command> extends Attempt<Command> {
  /** By which a day to settle by is checked. */
  readonly calendar?: WorkingCalendar | undefined
  /** By receiver: what he is given it as. */
  readonly received?: ReadonlyMap<string, ReceivedAs> | undefined
}

type Branches =
  | { readonly ok: true; readonly branches: readonly NewDisposisi[]; readonly subjects: readonly Subject[] }
  | Refusal

/** Where the branches lie, and in what right they are given. */
type Place = Pick<NewDisposisi, 'stepId' | 'parentId' | 'jabatan' | 'capacity'>

/** The branches that one sheet begins, one for each receiver. */
export function newBranches(
  host: DisposisiHost,
  attempt: DisposisiAttempt<DisposisiContent & { readonly commandId: string }>,
  place: Place,
): Branches {
  const { command, now } = attempt
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const receivers = receiversOf(command)
  if (receivers.includes(whose.doer.id)) return refuse('disposisi-to-oneself')
  if (new Set(receivers).size < receivers.length) return refuse('disposisi-receiver-twice')
  if (command.coordinator !== undefined && !receivers.includes(command.coordinator)) {
    return refuse('coordinator-no-receiver', { account: command.coordinator })
  }
  const due = dueOf(attempt)
  if (!due.ok) return due
  const note = command.note === undefined ? undefined : textOn(host, command.commandId, command.note)
  const branches = receivers.map((to, at) => ({
    id: at === 0 ? command.commandId : `${command.commandId}.${at + 1}`,
    ...place,
    ...(receivers.length > 1 && { issueId: command.commandId }),
    ...(command.coordinator === to && { coordinator: true }),
    from: whose.doer.id,
    to,
    ...postOf(attempt.received?.get(to)),
    instructions: command.instructions,
    ...(note && { noteId: note.id }),
    urgency: command.urgency,
    security: command.security,
    issuedAt: now.toISOString(),
    ...(due.at !== undefined && { dueAt: due.at }),
    ...(whose.sheet && { sheet: whose.sheet }),
  }))
  return { ok: true, branches, subjects: note ? [note] : [] }
}

function postOf(as: ReceivedAs | undefined): Pick<NewDisposisi, 'toPostId' | 'toJabatan'> {
  if (!as) return {}
  return { ...(as.postId !== null && { toPostId: as.postId }), toJabatan: as.jabatan }
}

/** The coordinator first: the berkas then goes straight to that desk. */
function receiversOf({ to, alsoTo = [], coordinator }: DisposisiContent): string[] {
  return [to, ...alsoTo].sort((one, other) => Number(other === coordinator) - Number(one === coordinator))
}

function dueOf({
  command: { dueOn },
  calendar,
  now,
}: DisposisiAttempt<DisposisiContent>): { readonly ok: true; readonly at?: string } | Refusal {
  if (dueOn === undefined) return { ok: true }
  const closing = calendar && closingOn(calendar, dueOn)
  if (!closing) return refuse('due-beyond-calendar', { date: dueOn })
  if (!closing.ok) {
    return closing.reason === undefined
      ? refuse('due-beyond-calendar', { date: dueOn })
      : refuse('due-on-day-off', { date: dueOn, reason: closing.reason })
  }
  if (closing.at <= now.getTime()) return refuse('due-past', { date: dueOn })
  return { ok: true, at: new Date(closing.at).toISOString() }
}
