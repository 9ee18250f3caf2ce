import type { Anchor } from '#shared/schema/anchor.ts'
import { findAnchor } from './anchor.ts'

/** `not-taken`: the page changed or cut what was put in, so a person has to look. */
export type Filled = 'filled' | 'not-found' | 'not-taken'

/** Puts text into the one field that an anchor means, and reads it back. It types nothing else and never submits. */
export function fillField(anchor: Anchor, text: string): Filled {
  const found = findAnchor(anchor, document)
  const field = found.ok ? found.element : undefined
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (!isText || field.disabled || field.readOnly) return 'not-found'
  field.value = text
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  return field.value === text ? 'filled' : 'not-taken'
}
