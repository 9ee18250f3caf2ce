import type { PanelText } from '#shared/text/panel-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'

/** A word or sentence of the panel, with its parts filled in. */
export type PanelWords = (key: keyof PanelText, parts?: Record<string, string | number>) => string

export function panelWords(text: PanelText): PanelWords {
  return wordsOf(text)
}
