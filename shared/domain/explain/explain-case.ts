import { speakInstant } from '#shared/business-time/speak-instant.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ExplainedDeadline } from '#shared/schema/explained-deadline.ts'
import type { Language } from '#shared/schema/language.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { whyWords } from '#shared/text/why-words.ts'
import { isOver } from '../is-over.ts'
import { readCalendar, serviceClock } from '../service-clock.ts'
import { midnightOf, stepClock } from '../step-clock.ts'
import { stepById } from '../step-flow.ts'
import { stepsAhead, targetDue } from '../target-due.ts'
import { explainParts } from './explain-parts.ts'
import { noDueSentence } from './no-due-sentence.ts'

interface Sources {
  readonly sop: Sop
  readonly calendar: WorkingCalendar
  /** The same calendar as stored, whose decrees are named. */
  readonly stored: Calendar
  readonly now: number
  readonly language?: Language | undefined
}

const NOTHING = { segments: [], skipped: [], pauses: [], replaced: [] }

/** "Mengapa tenggat ini?" for the step a case stands in, if any, for one to come before the target date, and for the service. */
export function explainCase(
  caseFile: CaseFile,
  sources: Sources,
): {
  readonly step?: ExplainedDeadline
  readonly ahead?: ExplainedDeadline
  readonly service: ExplainedDeadline
} {
  const step = explainStep(caseFile, sources)
  const ahead = explainAhead(caseFile, sources)
  return { ...(step && { step }), ...(ahead && { ahead }), service: explainService(caseFile, sources) }
}

/** What a step to come must be done by: it may press although the present one has time. */
function explainAhead(caseFile: CaseFile, sources: Sources): ExplainedDeadline | undefined {
  const { calendar, stored, language } = sources
  if (caseFile.targetOn === undefined) return explainMissing(caseFile, sources)
  const target = targetDue(caseFile, sources)
  if (!target || target.stepId === caseFile.current) return undefined
  const { kegiatan, dueBefore: waktu, dueAt, provisional } = target
  const due = Date.parse(dueAt)
  const asked = {
    parts: { stated: due, due, provisional },
    ...{ waktu, pauses: [], side: 'before' as const },
    at: midnightOf(calendar, caseFile.targetOn ?? ''),
  }
  const made = explainParts(asked, { calendar, stored, language })
  const sentences = [whyWords(language)('ahead', { target: targetWords(sources) }), ...made.sentences]
  return { of: 'step', title: kegiatan, waktu, dueAt, provisional, ...made, sentences }
}

function explainStep(caseFile: CaseFile, sources: Sources): ExplainedDeadline | undefined {
  const { sop, calendar, stored, now, language } = sources
  const step = stepById(sop, caseFile.current ?? '')
  if (!step) return undefined
  const clock = stepClock(caseFile, { sop, step, calendar, now })
  const { parts, noDue, startedAt, pauses } = clock
  const stated = clock.by === 'target' ? step.dueBefore : step.mutuBaku.waktu
  const fixed = { of: 'step', title: step.kegiatan, startedAt: iso(startedAt) } as const
  if (!stated || !parts) {
    const sentences = [
      noDueSentence(noDue, { of: 'step', waktu: stated, sop, language }),
      sinceSentence(sources, startedAt),
    ]
    return {
      ...fixed,
      ...waktuOf(stated),
      ...(noDue && { noDue }),
      provisional: false,
      ...NOTHING,
      sentences,
    }
  }
  const waktu = { value: stated.value, unit: stated.unit }
  const isTarget = clock.by === 'target'
  const asked = {
    parts,
    waktu,
    pauses: isTarget ? [] : pauses,
    at: isTarget ? midnightOf(calendar, caseFile.targetOn ?? '') : startedAt,
    side: isTarget ? ('before' as const) : ('after' as const),
  }
  const read = readCalendar(calendar, sop, isTarget ? {} : stated)
  const made = explainParts(asked, { calendar: read, stored, language })
  const named = isTarget ? [whyWords(language)('back', { target: targetWords(sources) })] : []
  return {
    ...fixed,
    waktu,
    dueAt: iso(parts.due),
    provisional: parts.provisional,
    ...made,
    sentences: [...named, ...made.sentences],
  }
}

/** A date that is not filled in presses nobody: that is said while there is still time to fill it in. */
function explainMissing(caseFile: CaseFile, { sop, language }: Sources): ExplainedDeadline | undefined {
  if (isOver(caseFile)) return undefined
  const step = stepsAhead(sop, caseFile.current).find(({ dueBefore }) => dueBefore)
  if (!step || step.id === caseFile.current) return undefined
  const sentences = [
    noDueSentence('no-target-date', { of: 'step', waktu: step.dueBefore, sop, language }),
    whyWords(language)('fillTarget', { number: caseFile.number }),
  ]
  const fixed = { of: 'step' as const, title: step.kegiatan, ...waktuOf(step.dueBefore) }
  return { ...fixed, noDue: 'no-target-date', provisional: false, ...NOTHING, sentences }
}

function explainService(caseFile: CaseFile, sources: Sources): ExplainedDeadline {
  const { sop, calendar, stored, now, language } = sources
  const { parts, noDue, startedAt, pauses } = serviceClock(caseFile, { sop, calendar, now })
  const total = sop.total?.waktu
  const fixed = {
    ...{ of: 'service' as const, title: sop.title },
    ...waktuOf(total),
    ...(startedAt !== undefined && { startedAt: iso(startedAt) }),
  }
  if (!total || !parts || startedAt === undefined) {
    const sentences = [
      noDueSentence(noDue, { of: 'service', waktu: total, sop, language }),
      ...(startedAt === undefined ? [] : [sinceSentence(sources, startedAt)]),
    ]
    return { ...fixed, ...(noDue && { noDue }), provisional: false, ...NOTHING, sentences }
  }
  const asked = {
    parts,
    pauses,
    at: startedAt,
    side: 'after' as const,
    waktu: { value: total.value, unit: total.unit },
  }
  const made = explainParts(asked, {
    ...{ calendar: readCalendar(calendar, sop, total), stored, language },
  })
  const byLetter =
    caseFile.receivedAt !== undefined && Date.parse(caseFile.receivedAt) === startedAt
      ? [whyWords(language)('byLetter')]
      : []
  return {
    ...fixed,
    dueAt: iso(parts.due),
    provisional: parts.provisional,
    ...made,
    sentences: [...byLetter, ...made.sentences],
  }
}

function waktuOf(
  stated: { value: number; unit: NonNullable<ExplainedDeadline['waktu']>['unit'] } | undefined,
) {
  return stated ? { waktu: { value: stated.value, unit: stated.unit } } : {}
}

function sinceSentence({ calendar, language }: Sources, at: number): string {
  return whyWords(language)('since', { at: speakInstant(calendar, language).say(at) })
}

function targetWords({ sop, language }: Sources): string {
  return sop.targetDate?.title ?? whyWords(language)('target')
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
