import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantCounts, ParticipantTally } from '#shared/schema/participant-tally.ts'
import type { CardSources } from './card-sources.ts'
import { casePartsCard } from './case-parts-card.ts'
import { clockCard } from './clock-card.ts'
import { currentStepCard } from './current-step-card.ts'
import { disposisiCards } from './disposisi/disposisi-cards.ts'
import { sheetCard } from './sheet-card.ts'
import { srikandiCards } from './srikandi/srikandi-cards.ts'
import { stepMarks } from './step-marks.ts'

/** A berkas as the board and the overlay show it. Only for those who may see it: it holds names. */
export function caseCard(caseFile: CaseFile, sources: CardSources): CaseCard {
  const { sop, subjectOf, personOf } = sources
  const applicant = caseFile.applicant.subjectId ? subjectOf(caseFile.applicant.subjectId) : undefined
  const current = currentStepCard(caseFile, sources)
  const openReturn = caseFile.status === 'returned' ? caseFile.returns.at(-1) : undefined
  const repair = openRepair(caseFile)
  return {
    id: caseFile.id,
    number: caseFile.number,
    sop: { id: sop.id, version: sop.version, title: sop.title, agency: sop.agency },
    applicant: {
      kind: caseFile.applicant.kind,
      ...(applicant?.name && { name: applicant.name }),
      ...(applicant?.nip && { nip: applicant.nip }),
    },
    ...(caseFile.participants && { participants: countsOf(caseFile.participants) }),
    status: caseFile.status,
    steps: stepMarks(sop, caseFile),
    calendar: caseFile.calendar,
    ...(current && { current }),
    ...(caseFile.holder && { holder: { accountId: caseFile.holder, ...personOf(caseFile.holder) } }),
    disposisi: disposisiCards(caseFile.disposisi, sources),
    ...(caseFile.srikandi && { srikandi: srikandiCards(caseFile.srikandi, sources) }),
    signings: caseFile.signings.map(({ id, kind, stepId, by, jabatan, capacity, at, sheet }) => ({
      ...(id !== undefined && { id }),
      kind,
      stepId,
      byName: personOf(by).name,
      ...(jabatan !== undefined && { jabatan }),
      ...(capacity && { capacity }),
      at,
      ...(sheet && { sheet: sheetCard(sheet, sources) }),
    })),
    ...(repair && {
      repair: { byName: personOf(repair.by).name, text: subjectOf(repair.reasonId)?.text ?? '' },
    }),
    ...(openReturn && {
      returnReason: { code: openReturn.reasonCode, text: subjectOf(openReturn.reasonId)?.text ?? '' },
    }),
    ...(caseFile.targetOn && { targetOn: caseFile.targetOn }),
    ...casePartsCard(caseFile, sources),
    clock: clockCard(caseFile, sources),
    openedAt: caseFile.openedAt,
    changedAt: changedAt(caseFile),
    revision: caseFile.revision,
  }
}

function countsOf({
  types: _types,
  judged: _judged,
  doers: _doers,
  ...counts
}: ParticipantTally): ParticipantCounts {
  return counts
}

/** The draft was given back, and the step that mends it is the one the berkas stands in. */
function openRepair({ repairs, visits, current }: CaseFile) {
  const last = repairs?.at(-1)
  return last && last.to === current && visits.at(-1)?.startedAt === last.at ? last : undefined
}

function changedAt(caseFile: CaseFile): string {
  const visit = caseFile.visits.at(-1)
  const verdicts = Object.values(visit?.kelengkapan ?? {}).map(({ at }) => at)
  const instants = [
    caseFile.openedAt,
    visit?.startedAt,
    visit?.finishedAt,
    caseFile.closed?.at,
    ...caseFile.disposisi.flatMap(({ readAt, settledAt, withdrawnAt }) => [readAt, settledAt, withdrawnAt]),
    caseFile.held?.at,
    caseFile.ended?.at,
    caseFile.clock.at(-1)?.from,
    caseFile.notes?.at(-1)?.at,
    caseFile.notices?.at(-1)?.at,
    caseFile.children?.at(-1)?.at,
    caseFile.reportPasses?.at(-1)?.at,
    caseFile.outside?.at(-1)?.at,
    caseFile.outside?.at(-1)?.followUps.at(-1)?.at,
    ...verdicts,
  ]
  return instants.reduce<string>(
    (latest, at) => (at !== undefined && at > latest ? at : latest),
    caseFile.openedAt,
  )
}
