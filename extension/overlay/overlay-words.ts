import { fillSentence } from '#shared/text/fill-sentence.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'

/** A word or sentence of the card, with its parts filled in. */
export type OverlayWords = (key: keyof OverlayText, parts?: Record<string, string | number>) => string

export function overlayWords(text: OverlayText): OverlayWords {
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
