import { fillSentence } from '#shared/text/fill-sentence.ts'
import { overlayEn } from '#shared/text/overlay-en.ts'
import { type OverlayText, overlayId } from '#shared/text/overlay-id.ts'
import type { Language } from '../settings/language.ts'

/** A word or sentence of the card, with its parts filled in. */
export type OverlayWords = (key: keyof OverlayText, parts?: Record<string, string | number>) => string

export function overlayText(language: Language): OverlayText {
  return language === 'en' ? overlayEn : overlayId
}

export function overlayWords(language: Language): OverlayWords {
  const text = overlayText(language)
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
