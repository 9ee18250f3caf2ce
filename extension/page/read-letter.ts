import type { LetterReader } from '#shared/schema/portal.ts'
import { isShown } from './is-shown.ts'
import type { PageIndex } from './page-index.ts'
import { valuesBeside } from './read-subject.ts'

export interface ShownLetter {
  readonly number: string
  readonly date: string
  readonly receivers: readonly string[]
}

/** The letter that a page shows; undefined unless each part stands there exactly once. */
export function readLetter(
  labels: LetterReader,
  root: Document | PageIndex,
  shown = isShown,
): ShownLetter | undefined {
  const [number, date, receivers] = [labels.number, labels.date, labels.receivers].map((label) => {
    const [value, ...others] = valuesBeside(label, root, shown)
    return others.length === 0 ? value : undefined
  })
  if (!number || !date || !receivers) return undefined
  const said = { number: text(number), date: text(date), receivers: lines(receivers) }
  return said.number && said.date && said.receivers.length > 0 ? said : undefined
}

function text({ textContent }: Element): string {
  return (textContent ?? '').trim()
}

/** One line an element, where the value holds several; else the value itself. */
function lines(value: Element): string[] {
  const parts = value.children.length > 0 ? [...value.children] : [value]
  return parts.map(text).filter((line) => line !== '')
}
