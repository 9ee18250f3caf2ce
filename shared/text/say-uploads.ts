import { fillSentence } from './fill-sentence.ts'
import type { PanelUploadsText } from './panel-uploads-id.ts'

/** Sentences of uploads in one language, where no panel speaks. */
export function sayUploads(text: PanelUploadsText) {
  return (key: keyof PanelUploadsText, parts: Readonly<Record<string, string | number>> = {}): string =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, String(part)])),
    )
}
