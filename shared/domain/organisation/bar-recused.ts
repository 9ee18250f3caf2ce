import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { type Refusal, refuse } from '../decision.ts'
import { forSingleRows, refuseRecused } from '../refuse-recused.ts'

/**
 * What whoever keeps out of a berkas may still do: remark on it, say that he has read what came to him, say whether an
 * act recorded in his name is his; and what other records report to it. All else decides about it, now and in time.
 */
const OPEN_TO_ALL: ReadonlySet<NewEvent['type']> = new Set([
  'case.noted',
  'case.recused',
  'case.disposisi-read',
  'case.sheet-confirmed',
  'case.sheet-disputed',
  'case.upload-reported',
  'case.child-ended',
  'case.child-reopened',
])

/**
 * The refusal where the events of a command on a berkas would have somebody decide about it who keeps out: the one who
 * gives the command, the one whose act it records from a sheet, or the one whom it puts in charge.
 */
export function barRecused(
  actor: Pick<Actor, 'id'>,
  caseFile: CaseFile,
  events: readonly NewEvent[],
): Refusal | undefined {
  if (!caseFile.recusals?.length) return undefined
  const rows = forSingleRows(caseFile)
  const isOnRows = events.some(({ type }) => type.startsWith('participants.'))
  for (const event of events.filter(({ type }) => !OPEN_TO_ALL.has(type))) {
    const barred = refuseRecused(actor, isOnRows ? rows : caseFile)
    if (barred) return barred
    const [doer, receiver] = othersOf(event)
    if (isOut(doer, caseFile)) return refuse('doer-keeps-out', { account: doer, number: caseFile.number })
    if (isOut(receiver, caseFile)) return keepsOut(receiver, caseFile)
  }
  return undefined
}

/** The refusal to put somebody in charge of a berkas who keeps out of it. */
export function keepsOut(account: string, { number }: Pick<CaseFile, 'number'>): Refusal {
  return refuse('receiver-keeps-out', { account, number })
}

/** Whose act an event tells of, and whom it puts in charge, where that is not its actor. */
function othersOf(event: NewEvent): readonly [doer?: string | undefined, receiver?: string] {
  switch (event.type) {
    case 'case.disposisi-issued':
      return [event.disposisi.from, event.disposisi.to]
    case 'case.signed':
      return [event.signing.by]
    case 'case.assigned':
    case 'case.reassigned':
      return [undefined, event.holder]
    default:
      return []
  }
}

function isOut(accountId: string | undefined, caseFile: CaseFile): accountId is string {
  return accountId !== undefined && refuseRecused({ id: accountId }, caseFile) !== undefined
}
