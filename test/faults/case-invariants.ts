import { stepById } from '#shared/domain/step-flow.ts'
import { CaseFile } from '#shared/schema/case-file.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'

/** What a berkas is held against: its SOP version, and its own events. */
export interface CaseWitness {
  readonly sop: Sop | undefined
  readonly events: readonly StoredEvent[]
}

/** What holds of every berkas at every moment, whatever was asked of it; each answers with what is wrong, or nothing. */
const invariants: Readonly<Record<string, (caseFile: CaseFile, witness: CaseWitness) => unknown>> = {
  'it fits its schema': (caseFile) => CaseFile.safeParse(caseFile).error?.issues,

  'it knows its SOP version': (_, { sop }) => (sop ? undefined : 'the version is gone'),

  'it stands in one step of its SOP, or in none': ({ current }, { sop }) =>
    current === undefined || (sop && stepById(sop, current)) ? undefined : current,

  'one visit is open where it is worked on, else none': ({ visits, status, current }) => {
    const open = visits.filter(({ finishedAt }) => finishedAt === undefined)
    if (status === 'open')
      return open.length === 1 && open[0] === visits.at(-1) && open[0]?.stepId === current ? undefined : open
    return status === 'held' ? open[1] : open[0]
  },

  'visits follow one another': ({ visits }) =>
    visits.find(({ startedAt, finishedAt }, at) => {
      const next = visits[at + 1]
      return (
        (finishedAt !== undefined && finishedAt < startedAt) || (next && next.startedAt < (finishedAt ?? '9'))
      )
    }),

  'whose time it was is known for every moment since it was opened, but while it was over': (caseFile) => {
    const { clock, openedAt, reopenings = [] } = caseFile
    if (clock[0]?.from !== openedAt) return clock[0]
    const isReopened = (at: string) => reopenings.some((reopening) => reopening.at === at)
    return clock.find(({ from, to }, at) => {
      const next = clock[at + 1]
      return (to !== undefined && to < from) || (next && next.from !== to && !isReopened(next.from))
    })
  },

  'a clock that has ended does not run on': ({ clock, status }) => {
    const isRunning = clock.at(-1)?.to === undefined
    return (status === 'open' || status === 'returned') === isRunning || status === 'held'
      ? undefined
      : status
  },

  'only the last return may be open, and only while it is returned': ({
    returns,
    reopenings = [],
    status,
  }) => {
    // A berkas that ended in the applicant's hands and was reopened goes on without its return.
    const isPast = (at: string) => reopenings.some((reopening) => reopening.at >= at)
    const open = returns.filter(({ resumedAt, at }) => resumedAt === undefined && !isPast(at))
    if (status === 'returned') return open.length === 1 && open[0] === returns.at(-1) ? undefined : open
    return status === 'open' || status === 'done' ? open[0] : undefined
  },

  'its acts have names of their own': ({ disposisi, signings }) => {
    const ids = [...disposisi, ...signings].flatMap(({ id }) => id ?? [])
    return ids.find((id, at) => ids.indexOf(id) !== at)
  },

  'who keeps out of it decides nothing in it': (_, { events }) => {
    const out = new Set<string>()
    return events.find((event) => {
      if (event.type === 'case.recused') out.add(event.accountId)
      else if (event.type === 'case.recusal-lifted') out.delete(event.accountId)
      else return out.has(event.actorId) && !SAID_BY_ALL.has(event.type)
      return false
    })
  },

  'its revision counts its events': ({ revision }, { events }) =>
    revision === events.length ? undefined : `${revision} of ${events.length}`,
}

/** Left to those who keep out of a berkas; and what the bridge adds to an act of theirs. */
const SAID_BY_ALL: ReadonlySet<string> = new Set([
  ...['case.noted', 'case.disposisi-read', 'case.sheet-confirmed', 'case.sheet-disputed', 'case.routed'],
  ...['case.child-ended', 'case.child-reopened', 'case.upload-reported'],
])

/** What does not hold of a berkas, in words. */
export function brokenInvariants(caseFile: CaseFile, witness: CaseWitness): string[] {
  return Object.entries(invariants).flatMap(([name, findFault]) => {
    const fault = findFault(caseFile, witness)
    return fault === undefined ? [] : `${caseFile.number}: ${name}, but ${JSON.stringify(fault)}`
  })
}
