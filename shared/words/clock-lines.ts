import { type CaseTimes, countsEveryDay, type Deadline, type TimeUsed } from '#shared/domain/case-times.ts'
import { alarms, type DeadlineTone, deadlineTone, stepTone } from '#shared/domain/deadline-tone.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { Language } from '#shared/schema/language.ts'
import type { ClockText } from '#shared/text/clock-id.ts'
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

/** How clocks are spoken of: the words of the card, of the panel or of the phone page, each of which has them. */
export interface ClockSpeech {
  readonly words: (key: keyof ClockText, parts?: Record<string, string>) => string
  readonly language: Language
}

interface Voice extends ClockSpeech {
  readonly times: CaseTimes
}

/** All clocks of a case in words: the step, the whole service, what stands still and why, and whose time it was. */
export function clockLines(times: CaseTimes, { words, language }: ClockSpeech): ClockLine[] {
  const voice: Voice = { times, words, language }
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
  return { kind: 'step', tone: 'soft', text: voice.words(service ? 'time.noStepLimit' : 'time.noLimit') }
}

function deadlineLine(kind: 'step' | 'service', deadline: Deadline, voice: Voice): ClockLine {
  const { waktu, provisional } = deadline
  const isNorm = !alarms(waktu)
  return {
    kind,
    tone: deadlineTone(deadline, voice.times.asOf),
    ...(kind === 'service'
      ? { lead: voice.words('time.service') }
      : !isNorm && { lead: leadWords(deadline, voice) }),
    text: isNorm ? normWords(deadline, voice) : dueWords(deadline, voice),
    ...(provisional && !isNorm && { doubt: voice.words('time.provisional') }),
  }
}

function normWords({ waktu, time }: Deadline, { words, language }: Voice): string {
  const norm = waktuWords(waktu)
  return time
    ? words('time.measured', { used: workingSpan(time.used, language), norm })
    : words('time.unmeasured', { norm })
}

function dueWords(deadline: Deadline, voice: Voice): string {
  const { due, runs, time, waktu } = deadline
  const { words, language, times } = voice
  if (due === undefined) return noDueWords(deadline, voice)
  const moment = momentWords(due, voice)
  if (!time) return words('time.due', { due: moment })
  const length = lengthWords(waktu, time, voice)
  // Time that stands still has no due moment, and no last day: both move on until the office has the case again.
  if (!runs) {
    return countsDays(waktu)
      ? words('time.unmeasured', { norm: waktuWords(waktu) })
      : words('time.left', { left: length })
  }
  if (times.asOf <= due) return words('time.leftDue', { left: length, due: moment })
  if (length === workingSpan(0, language)) return words('time.lateNow', { due: moment })
  return words('time.late', { late: length, due: moment })
}

function noDueWords({ waktu, noDue }: Deadline, { words, times }: Voice): string {
  const norm = waktuWords(waktu)
  switch (noDue) {
    case 'paused':
      return words('time.unmeasured', { norm })
    case 'not-started':
      return words('time.notStarted', {
        norm,
        start: words(times.start === 'complete-file' ? 'time.fromCompleteFile' : 'time.fromReceipt'),
      })
    case 'beyond-calendar':
      return words('time.beyondCalendar', { norm })
    case 'no-target-date':
      return words('time.beforeUnknown')
    default:
      return words('time.dueUnknown')
  }
}

function leadWords({ waktu, before }: Deadline, { words, language }: Voice): string {
  const norm = waktuWords(waktu)
  return before === undefined ? norm : words('time.before', { norm, date: plainDate(before, language) })
}

/** What is left of a deadline, or how long ago it was: in working days where the SOP counts in them and one is whole. */
function lengthWords(waktu: Duration, time: TimeUsed, { words, language }: Voice): string {
  const minutes = Math.abs(time.total - time.used)
  if (countsEveryDay(waktu)) return spanWords(minutes, language)
  // The closing of today is one of those to come: what is left of today is no whole day.
  const days = time.closings > 0 ? time.closings - 1 : -time.closings
  return countsDays(waktu) && days > 0
    ? words('time.workingDays', { count: String(days) })
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
  if (owner === 'applicant') return words('time.withApplicant')
  if (owner === 'outside') return words('time.withOutside')
  const opens = hours.spans[0]?.[0]
  const stops = [times.step, times.service].some((each) => each?.time && !countsEveryDay(each.waktu))
  return stops && opens !== undefined && opens > asOf
    ? words('time.closed', { opens: momentWords(opens, voice) })
    : undefined
}

/** What a return does to the time, and whose rule that is: the SOP's own, or the product's where none states one. */
function returnWords({ words, times }: Voice): string {
  const { returnRule = 'aturan-bawaan', onReturn = 'stops' } = times.onReturn ?? {}
  const rule = words(returnRule === 'menurut-sop' ? 'time.ruleOfSop' : 'time.ruleOfProduct')
  if (onReturn === 'runs') return words('time.returnedRuns', { rule })
  return words(onReturn === 'restarts' ? 'time.returnedRestarts' : 'time.returned', { rule })
}

/** Left out while all time was the office's and a deadline already says how it stands. */
function totalWords({ words, times, language }: Voice): string | undefined {
  const { minutes, step, service } = times
  const spans = [
    ['time.officeTime', minutes.office],
    ['time.applicantTime', minutes.applicant],
    ['time.outsideTime', minutes.outside],
  ] as const
  const shown = spans.filter(([, span]) => span >= 1)
  if (shown.every(([key]) => key === 'time.officeTime') && (step ?? service)) return undefined
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
