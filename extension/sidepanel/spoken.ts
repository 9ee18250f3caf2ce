import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type PanelText, panelId } from '#shared/text/panel-id.ts'
import type { Language } from '../settings/language.ts'

export interface TextReader {
  /** The words of a language that the panel does not carry itself. */
  readonly readText: (language: Exclude<Language, 'id'>) => Promise<PanelText>
}

export interface Spoken {
  readonly language: Signal<Language>
  readonly text: ReadonlySignal<PanelText>
  speak(language: Language): Promise<void>
}

/** The language of the panel and its words, which change together. */
export function createSpoken({ readText }: TextReader): Spoken {
  const language = signal<Language>('id')
  const text = signal<PanelText>(panelId)
  return {
    language,
    text,
    async speak(value) {
      const words = value === 'id' ? panelId : await readText(value)
      batch(() => {
        language.value = value
        text.value = words
      })
    },
  }
}
