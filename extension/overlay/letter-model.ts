import { signal } from '@preact/signals'
import type { LetterReader } from '#shared/schema/portal.ts'
import type { ask as askBackground } from '../messaging/ask.ts'
import type { ShownLetter } from '../page/read-letter.ts'

export type LetterModel = ReturnType<typeof createLetterModel>

/** The letter that a page shows, kept at hand for the panel as long as it is shown. */
export function createLetterModel({ ask, address }: { ask: typeof askBackground; address: () => string }) {
  const shown = signal<ShownLetter | undefined>(undefined)
  /** What the background was told last; at first nothing at all, not even that there is no letter. */
  let told: string | undefined = ''

  /** The panel takes labelled lines, as when somebody copies the page. */
  function see(labels: LetterReader | undefined, letter: ShownLetter | undefined): void {
    const text =
      labels && letter
        ? [
            `${labels.number}: ${letter.number}`,
            `${labels.date}: ${letter.date}`,
            `${labels.receivers}: ${letter.receivers.join('; ')}`,
            address(),
          ].join('\n')
        : undefined
    if (text === told) return
    told = text
    shown.value = letter
    // Where nobody answers, the panel has no letter to offer, and the person copies the page as before.
    void ask('letterOnPage', text === undefined ? {} : { text }).catch(() => undefined)
  }
  return { shown, see, close: () => see(undefined, undefined) }
}
