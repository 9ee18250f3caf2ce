import type { Holding, Organisation } from '#shared/schema/organisation.ts'
import type { ImportOrganisation } from '#shared/schema/organisation-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { CheckedHolding, NewHolder } from './check-holdings.ts'
import type { CheckedOrganisation } from './check-organisation.ts'

interface Importing extends Attempt<ImportOrganisation> {
  readonly organisation: Organisation | undefined
  readonly checked: CheckedOrganisation
}

/** Takes a checked structure over, as a whole and only as it was shown; holders who are not known get a record. */
export function decideImportOrganisation(importing: Importing): Decision {
  const { command, organisation, checked } = importing
  const [first] = checked.problems
  if (first) return refuse('organisation-rows-faulty', { row: String(first.row) })
  if (command.seenRevision !== (organisation?.revision ?? 0)) return refuse('organisation-changed')
  const strangers = new Map<string, Subject>()
  const holdings = checked.holdings.map((each) => holdingOf(each, strangers, command.commandId))
  return accept(
    [
      {
        type: 'organisation.imported',
        ...stamp(importing),
        timeZone: command.timeZone,
        units: [...checked.units],
        posts: [...checked.posts],
        holdings,
      },
    ],
    [...strangers.values()],
  )
}

function holdingOf(
  { postId, from, to, holder }: CheckedHolding,
  strangers: Map<string, Subject>,
  commandId: string,
): Holding {
  const term = { postId, from, ...(to !== undefined && { to }) }
  if (!('line' in holder)) {
    return holder.accountId === undefined
      ? { ...term, subjectId: holder.subjectId }
      : { ...term, accountId: holder.accountId }
  }
  // One person on several rows is one record: by NIP, or by name where none is given.
  const key = holder.nip ?? holder.name
  const subject = strangers.get(key) ?? subjectOf(holder, commandId)
  strangers.set(key, subject)
  return { ...term, subjectId: subject.id }
}

function subjectOf({ line, name, nip }: NewHolder, commandId: string): Subject {
  const id = `person:${commandId}:${line}`
  return { id, personId: id, kind: 'person', data: { name, ...(nip && { nip }) } }
}
