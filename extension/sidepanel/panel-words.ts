import { fillSentence } from '#shared/text/fill-sentence.ts'
import type { PanelText } from '#shared/text/panel-id.ts'

/** A word or sentence of the panel, with its parts filled in. */
export type PanelWords = (key: keyof PanelText, parts?: Record<string, string | number>) => string

export function panelWords(text: PanelText): PanelWords {
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
