import { fillSentence } from '#shared/text/fill-sentence.ts'
import { optionsEn } from '#shared/text/options-en.ts'
import { type OptionsText, optionsId } from '#shared/text/options-id.ts'
import type { Language } from '../settings/language.ts'

/** A word or sentence of the page of settings, with its parts filled in. */
export type OptionsWords = (key: keyof OptionsText, parts?: Record<string, string | number>) => string

export function optionsWords(language: Language): OptionsWords {
  const text: OptionsText = language === 'en' ? optionsEn : optionsId
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
