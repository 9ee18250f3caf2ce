import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import type { CardSources } from '../card-sources.ts'
import { isEnough } from '../kelengkapan-of-step.ts'
import { stepById } from '../step-flow.ts'
import { hasResult } from './hand-over-participants.ts'
import { nomorOfRow } from './nomor-of-row.ts'
import { participantSubjectId } from './participant-subject.ts'
import { documentsOfRow, ownVerdict, verdictOnRow } from './row-kelengkapan.ts'
import { positionOf } from './rows-at-hand.ts'

interface RowSources extends CardSources {
  readonly caseFile: CaseFile
}

/** A row as a list shows it. */
export function participantCard(row: Participant, sources: RowSources): ParticipantCard {
  const { sop, caseFile, subjectOf, personOf } = sources
  const { no, state, serviceTypeId, portal, result, handover, ended } = row
  const { name, nip, golongan, jabatan, unit, note } = subjectOf(participantSubjectId(caseFile.id, no)) ?? {}
  const nomorUsulan = nomorOfRow(row, subjectOf)
  const step = stepById(sop, positionOf(row, caseFile) ?? '')
  const kelengkapan = kelengkapanOf(row, step, sources)
  const textOf = (id: string | undefined) => (id === undefined ? '' : (subjectOf(id)?.text ?? ''))
  const receiver = handover?.receiverId && textOf(handover.receiverId)
  return {
    no,
    ...filled({ name, nip, golongan, jabatan, unit, note, serviceTypeId, nomorUsulan }),
    state,
    ...(step && { step: { id: step.id, kegiatan: step.kegiatan, isBehind: row.at !== undefined } }),
    kelengkapan,
    isComplete: kelengkapan.every(({ verdict }) => isEnough(verdict)),
    rounds: roundsOf(row),
    ...returnedOf(row, sources),
    ...(ended && {
      ended: {
        source: ended.source,
        ...(ended.reasonCode && { reasonCode: ended.reasonCode }),
        reason: textOf(ended.reasonId),
        at: ended.at,
      },
    }),
    ...(portal && { portal: { ...portal, byName: personOf(portal.by).name } }),
    ...(result && { result }),
    ...(handover && {
      handover: { ...handover, byName: personOf(handover.by).name, ...(receiver && { receiver }) },
    }),
    isUntaken: !handover && hasResult(row, sop, caseFile),
    applicantMinutes: applicantMinutes(row, sources),
  }
}

/** How often a row was sent back, by whom. */
function roundsOf({ returns }: Participant): ParticipantCard['rounds'] {
  const applicant = returns.filter(({ source }) => source === 'applicant').length
  return { applicant, outside: returns.length - applicant }
}

/** Working minutes in the applicant's hands; 0 without the calendar. */
function applicantMinutes({ returns }: Participant, { calendar, now }: RowSources): number {
  if (!calendar) return 0
  return returns
    .filter(({ source }) => source === 'applicant')
    .map(({ at, resumedAt }) =>
      workingMinutesBetween(calendar, Date.parse(at), resumedAt ? Date.parse(resumedAt) : now.getTime()),
    )
    .reduce((sum, span) => sum + (span.ok ? Math.max(0, span.minutes) : 0), 0)
}

function kelengkapanOf(
  row: Participant,
  step: SopStep | undefined,
  { sop, caseFile }: RowSources,
): ParticipantCard['kelengkapan'] {
  if (!step) return []
  return documentsOfRow(sop, step, row.serviceTypeId ?? caseFile.serviceTypeId).map(({ id, text }) => ({
    id,
    text,
    verdict: verdictOnRow(row, caseFile, id),
    isOwn: ownVerdict(row, caseFile, id) !== 'belum',
  }))
}

function returnedOf(row: Participant, { sop, subjectOf }: RowSources): Pick<ParticipantCard, 'returned'> {
  const last = row.returns.at(-1)
  if (!last) return {}
  const { reasonCode, reasonId, at, resumedAt } = last
  const lacking = lackingTexts(row, sop)
  const reason = subjectOf(reasonId)?.text ?? ''
  return { returned: { reasonCode, reason, lacking, at, ...(resumedAt && { resumedAt }) } }
}

/** The kelengkapan that were lacking at the last return, as the SOP words them. */
export function lackingTexts({ returns, serviceTypeId }: Participant, sop: RowSources['sop']): string[] {
  const last = returns.at(-1)
  const step = stepById(sop, last?.stepId ?? '')
  if (!last || !step) return []
  const items = [
    ...documentsOfRow(sop, step, serviceTypeId),
    ...(sop.serviceTypes?.items ?? []).flatMap(({ kelengkapan }) => kelengkapan ?? []),
  ]
  return last.lacking.map((id) => items.find((item) => item.id === id)?.text ?? id)
}

function filled<Fields extends Record<string, string | undefined>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: string
  }
}
