import type { Signal } from '@preact/signals'

/** What a draft keeps of one field of a form, as text. */
export interface DraftField {
  value: string
}

/** One of a few choices; what a form no longer offers is not chosen again. */
export function choiceField<T extends string>(
  chosen: Signal<T> | Signal<T | undefined>,
  options: readonly T[],
): DraftField {
  return {
    get value() {
      return chosen.value ?? ''
    },
    set value(text) {
      const found = options.find((option) => option === text)
      if (found !== undefined) chosen.value = found
    },
  }
}

/** Any number of lines, as boxes that are ticked. */
export function linesField(lines: Signal<readonly string[]>): DraftField {
  return {
    get value() {
      return lines.value.join('\n')
    },
    set value(text) {
      lines.value = text === '' ? [] : text.split('\n')
    },
  }
}
