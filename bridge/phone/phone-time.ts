import { dayAndTime, dayAndTimeIn, fullMoment } from '#shared/words/time-words.ts'
import type { PhoneView } from './phone-view.ts'

/** Moments by the office's clock: a phone is nobody to say what time it is there, nor is a server in a cellar. */
export const phoneTime = {
  /** `hari ini 15.30 WIB` */
  near: (at: string, { now, language, timeZone }: PhoneView): string =>
    timeZone === undefined
      ? dayAndTime(at, now, language)
      : dayAndTimeIn({ at: new Date(at), now, language, timeZone }),
  /** `Jumat, 20 November 2026 08.30 WIB` */
  full: (at: string, { language, timeZone }: PhoneView): string => fullMoment(at, language, timeZone),
} as const
