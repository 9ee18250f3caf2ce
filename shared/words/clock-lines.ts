import { type CaseTimes, countsEveryDay, type Deadline, type TimeUsed } from '#shared/domain/case-times.ts'
import { alarms, type DeadlineTone, deadlineTone, stepTone } from '#shared/domain/deadline-tone.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { Language } from '#shared/schema/language.ts'
import { clockEn } from '#shared/text/clock-en.ts'
import { type ClockText, clockId } from '#shared/text/clock-id.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { dayAndTime, dayAndTimeIn, plainDate, spanWords, workingSpan } from './time-words.ts'

/** One clock in words. */
export interface ClockLine {
  readonly kind: 'step' | 'service' | 'pause' | 'totals'
  readonly tone: DeadlineTone | 'soft'
  readonly lead?: string
  readonly text: string
  /** Why the moment may still change. */
  readonly doubt?: string
}

interface Voice {
  readonly times: CaseTimes
  readonly words: (key: keyof ClockText, parts?: Record<string, string>) => string
  readonly language: Language
}

/** All clocks of a case in words: the step, the whole service, what stands still and why, and whose time it was. */
export function clockLines(times: CaseTimes, language: Language): ClockLine[] {
  const text = language === 'en' ? clockEn : clockId
  const voice: Voice = { times, language, words: (key, parts = {}) => fillSentence(text[key], parts) }
  const pause = pauseWords(voice)
  const totals = totalWords(voice)
  return [
    ...(isRunning(times) ? [stepLine(voice)] : []),
    ...(times.service ? [deadlineLine('service', times.service, voice)] : []),
    ...(pause ? [{ kind: 'pause', tone: 'soft', text: pause } as const] : []),
    ...(totals ? [{ kind: 'totals', tone: 'soft', text: totals } as const] : []),
  ]
}

function stepLine(voice: Voice): ClockLine {
  const { step, service } = voice.times
  if (step) return { ...deadlineLine('step', step, voice), tone: stepTone(voice.times, step) }
  return { kind: 'step', tone: 'soft', text: voice.words(service ? 'noStepLimit' : 'noLimit') }
}

function deadlineLine(kind: 'step' | 'service', deadline: Deadline, voice: Voice): ClockLine {
  const { waktu, provisional } = deadline
  const isNorm = !alarms(waktu)
  return {
    kind,
    tone: deadlineTone(deadline, voice.times.asOf),
    ...(kind === 'service'
      ? { lead: voice.words('service') }
      : !isNorm && { lead: leadWords(deadline, voice) }),
    text: isNorm ? normWords(deadline, voice) : dueWords(deadline, voice),
    ...(provisional && !isNorm && { doubt: voice.words('provisional') }),
  }
}

function normWords({ waktu, time }: Deadline, { words, language }: Voice): string {
  const norm = waktuWords(waktu)
  return time
    ? words('measured', { used: workingSpan(time.used, language), norm })
    : words('unmeasured', { norm })
}

function dueWords(deadline: Deadline, voice: Voice): string {
  const { due, runs, time, waktu } = deadline
  const { words, language, times } = voice
  if (due === undefined) return noDueWords(deadline, voice)
  const moment = momentWords(due, voice)
  if (!time) return words('due', { due: moment })
  const length = lengthWords(waktu, time, voice)
  // Time that stands still has no due moment, and no last day: both move on until the office has the case again.
  if (!runs) {
    return countsDays(waktu)
      ? words('unmeasured', { norm: waktuWords(waktu) })
      : words('left', { left: length })
  }
  if (times.asOf <= due) return words('leftDue', { left: length, due: moment })
  if (length === workingSpan(0, language)) return words('lateNow', { due: moment })
  return words('late', { late: length, due: moment })
}

function noDueWords({ waktu, noDue }: Deadline, { words, times }: Voice): string {
  const norm = waktuWords(waktu)
  switch (noDue) {
    case 'paused':
      return words('unmeasured', { norm })
    case 'not-started':
      return words('notStarted', {
        norm,
        start: words(times.start === 'complete-file' ? 'fromCompleteFile' : 'fromReceipt'),
      })
    case 'beyond-calendar':
      return words('beyondCalendar', { norm })
    case 'no-target-date':
      return words('beforeUnknown')
    default:
      return words('dueUnknown')
  }
}

function leadWords({ waktu, before }: Deadline, { words, language }: Voice): string {
  const norm = waktuWords(waktu)
  return before === undefined ? norm : words('before', { norm, date: plainDate(before, language) })
}

/** What is left of a deadline, or how long ago it was: in working days where the SOP counts in them and one is whole. */
function lengthWords(waktu: Duration, time: TimeUsed, { words, language }: Voice): string {
  const minutes = Math.abs(time.total - time.used)
  if (countsEveryDay(waktu)) return spanWords(minutes, language)
  // The closing of today is one of those to come: what is left of today is no whole day.
  const days = time.closings > 0 ? time.closings - 1 : -time.closings
  return countsDays(waktu) && days > 0
    ? words('workingDays', { count: String(days) })
    : workingSpan(minutes, language)
}

function countsDays({ unit }: Duration): boolean {
  return unit === 'hari' || unit === 'minggu'
}

function pauseWords(voice: Voice): string | undefined {
  const { words, times } = voice
  const { status, owner, hours, asOf } = times
  if (status === 'returned') return returnWords(voice)
  if (!isRunning(times)) return undefined
  if (owner === 'applicant') return words('withApplicant')
  if (owner === 'outside') return words('withOutside')
  const opens = hours.spans[0]?.[0]
  const stops = [times.step, times.service].some((each) => each?.time && !countsEveryDay(each.waktu))
  return stops && opens !== undefined && opens > asOf
    ? words('closed', { opens: momentWords(opens, voice) })
    : undefined
}

/** What a return does to the time, and whose rule that is: the SOP's own, or the product's where none states one. */
function returnWords({ words, times }: Voice): string {
  const { returnRule = 'aturan-bawaan', onReturn = 'stops' } = times.onReturn ?? {}
  const rule = words(returnRule === 'menurut-sop' ? 'ruleOfSop' : 'ruleOfProduct')
  if (onReturn === 'runs') return words('returnedRuns', { rule })
  return words(onReturn === 'restarts' ? 'returnedRestarts' : 'returned', { rule })
}

/** Left out while all time was the office's and a deadline already says how it stands. */
function totalWords({ words, times, language }: Voice): string | undefined {
  const { minutes, step, service } = times
  const spans = [
    ['officeTime', minutes.office],
    ['applicantTime', minutes.applicant],
    ['outsideTime', minutes.outside],
  ] as const
  const shown = spans.filter(([, span]) => span >= 1)
  if (shown.every(([key]) => key === 'officeTime') && (step ?? service)) return undefined
  return (
    shown.map(([key, span]) => words(key, { span: workingSpan(span, language) })).join(' · ') || undefined
  )
}

function momentWords(at: number, { times, language }: Voice): string {
  const now = new Date(times.asOf)
  const { timeZone } = times
  return timeZone === undefined
    ? dayAndTime(new Date(at).toISOString(), now, language)
    : dayAndTimeIn({ at: new Date(at), now, language, timeZone })
}

/** As the SOP writes it, whatever the language of the rest. */
function waktuWords({ value, unit }: Duration): string {
  return `${value} ${unit}`
}

/** A held case is still the office's: its clocks are shown, standing or running. */
function isRunning({ status }: CaseTimes): boolean {
  return status === 'open' || status === 'held'
}
