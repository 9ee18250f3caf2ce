import { useSignal } from '@preact/signals'
import type { OverlayModel } from './overlay-model.ts'

/**
 * The text of one form of the card: what was typed into it before and not sent, kept while more is typed. `close` ends
 * the form and forgets the text.
 */
export function useDraftText(model: OverlayModel, form: string, end: () => void) {
  const before = model.draft()
  const text = useSignal(before?.form === form ? before.text : '')
  return {
    text,
    type: (typed: string): void => {
      text.value = typed
      model.keepDraft(typed === '' ? undefined : { form, text: typed })
    },
    close: (): void => {
      model.keepDraft(undefined)
      end()
    },
  }
}
