import type { ExplainedDeadline } from '#shared/schema/explained-deadline.ts'
import type { Language } from '../../settings/language.ts'

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

export interface SegmentDay {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly minutes: string
  readonly regime: string
}

/** Stretches of service in words, in the time of this computer. */
export function segmentDays(segments: ExplainedDeadline['segments'], language: Language): SegmentDay[] {
  const locale = LOCALES[language]
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  return segments.map(({ from, to, minutes, regime }) => ({
    day: day.format(new Date(from)),
    from: time.format(new Date(from)),
    to: time.format(new Date(to)),
    minutes: Math.round(minutes).toLocaleString(locale),
    regime,
  }))
}
