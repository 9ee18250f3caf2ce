import type { SpokenCalendar } from '#shared/business-time/deadline-sentences.ts'
import { speakInstant } from '#shared/business-time/speak-instant.ts'
import { whyWords } from '#shared/text/why-words.ts'
import type { Pause } from '../clock-pauses.ts'

/** One pause in words, with whose rule it is: the product's default is never taken for the SOP's word. */
export function pauseSentence(
  { owner, from, to, lasts, clock, minutes }: Pause & { readonly minutes: number },
  { calendar, language = 'id' }: Pick<SpokenCalendar, 'calendar' | 'language'>,
): string {
  const words = whyWords(language)
  const { say } = speakInstant(calendar, language)
  const said = {
    place: words(`place.${owner}`),
    from: say(from),
    to: lasts ? words('now') : say(to),
    minutes: Math.round(minutes).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID'),
  }
  if (clock === undefined) return words('stood', said)
  return words('stoodReturned', { ...said, rule: words(clock.by === 'sop' ? 'bySop' : 'byProduct') })
}
