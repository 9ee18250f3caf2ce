import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CardSources } from './card-sources.ts'
import { caseRounds } from './case-rounds.ts'
import { childrenOfVisit } from './open-child-of.ts'
import { outsideStayOf } from './outside-stay.ts'
import { outsideWait } from './outside-wait.ts'
import { stepById } from './step-flow.ts'
import { untakenSince } from './untaken-since.ts'

type CaseParts = Pick<
  CaseCard,
  'held' | 'ended' | 'rounds' | 'outside' | 'children' | 'parent' | 'untakenSince' | 'lastNote'
>

/** What moves and kinds of steps add to the card of a berkas. */
export function casePartsCard(caseFile: CaseFile, sources: CardSources): CaseParts {
  const { sop, subjectOf, personOf } = sources
  const { held, ended, parent } = caseFile
  const textOf = (id: string) => subjectOf(id)?.text ?? ''
  const saidBy = ({ at, by }: { at: string; by: string }) => ({ at, byName: personOf(by).name })
  const rounds = caseRounds(caseFile)
  const children = childrenOfVisit(caseFile)
  const untaken = untakenSince(sop, caseFile)
  const note = caseFile.notes?.at(-1)
  const outside = outsideCard(caseFile, sources)
  return {
    ...(held && { held: { ...saidBy(held), waitsFor: held.waitsFor, reason: textOf(held.reasonId) } }),
    ...(ended && {
      ended: {
        ...saidBy(ended),
        how: ended.how,
        ...(ended.reasonCode && { reasonCode: ended.reasonCode }),
        reason: textOf(ended.reasonId),
        ...(ended.byOutside && { byOutside: true }),
      },
    }),
    ...(rounds.applicant + rounds.outside > 0 && { rounds }),
    ...(outside && { outside }),
    ...(children.length > 0 && {
      children: children.map(({ caseId, number, how }) => ({ caseId, number, ...(how && { how }) })),
    }),
    ...(parent && { parent: { caseId: parent.caseId } }),
    ...(untaken && { untakenSince: untaken }),
    ...(note && { lastNote: { ...saidBy(note), text: textOf(note.noteId) } }),
  }
}

function outsideCard(
  caseFile: CaseFile,
  { sop, calendar, subjectOf, personOf }: CardSources,
): CaseParts['outside'] {
  const stay = outsideStayOf(caseFile)
  const step = stepById(sop, caseFile.current ?? '')
  if (!stay || !step) return undefined
  const wait = calendar && outsideWait(caseFile, step, calendar)
  const seen = stay.followUps.findLast(({ statusId }) => statusId !== undefined)
  const reference = stay.referenceId && subjectOf(stay.referenceId)?.text
  return {
    sentOn: stay.sentOn,
    ...(reference && { reference }),
    ...(wait?.expectedAt !== undefined && { expectedAt: new Date(wait.expectedAt).toISOString() }),
    ...(wait?.nextFollowUpAt !== undefined && {
      nextFollowUpAt: new Date(wait.nextFollowUpAt).toISOString(),
    }),
    followUpRule: step.followUpEvery ? 'menurut-sop' : 'aturan-bawaan',
    followUps: stay.followUps.length,
    ...(seen?.statusId && {
      lastSeen: { at: seen.at, byName: personOf(seen.by).name, status: subjectOf(seen.statusId)?.text ?? '' },
    }),
  }
}
