import { fillSentence } from '#shared/text/fill-sentence.ts'
import { panelEn } from '#shared/text/panel-en.ts'
import { type PanelText, panelId } from '#shared/text/panel-id.ts'
import type { Language } from '../settings/language.ts'

/** A word or sentence of the panel, with its parts filled in. */
export type PanelWords = (key: keyof PanelText, parts?: Record<string, string | number>) => string

export function panelWords(language: Language): PanelWords {
  const text: PanelText = language === 'en' ? panelEn : panelId
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
