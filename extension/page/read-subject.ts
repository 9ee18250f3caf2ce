import { isShown } from './is-shown.ts'
import { normalText } from './normal-text.ts'
import type { PageIndex } from './page-index.ts'
import { parentsOfText } from './parents-of-text.ts'

export type ReadSubject =
  | { readonly ok: true; readonly nip: string }
  /** `several`: the page shows more than one person, so it belongs to none. */
  | { readonly ok: false; readonly reason: 'absent' | 'several' | 'malformed' }

/** Reads the person a page shows: the value beside each visible label, or the column under it. */
export function readSubject(
  labels: readonly string[],
  root: Document | Element | PageIndex,
  shown = isShown,
): ReadSubject {
  const values = labels
    .flatMap((label) => valuesBeside(label, root, shown))
    .map((element) => readNip(element))
    .filter((text) => text !== '')
  const [first, ...others] = new Set(values)
  if (first === undefined) return { ok: false, reason: 'absent' }
  if (others.length > 0) return { ok: false, reason: 'several' }
  return /^\d{18}$/.test(first) ? { ok: true, nip: first } : { ok: false, reason: 'malformed' }
}

/** What stands beside each visible label, or in the column under it. */
export function valuesBeside(
  label: string,
  root: Document | Element | PageIndex,
  shown = isShown,
): Element[] {
  return elementsSaying(label, root)
    .filter(shown)
    .flatMap((each) => valuesOf(each).filter(shown))
}

/** Elements whose text is the label, a colon aside. */
function elementsSaying(label: string, root: Document | Element | PageIndex): Element[] {
  const found = 'parentsOfText' in root ? root.parentsOfText(label) : parentsOfText(label, root)
  return found.filter(({ textContent }) => normalText(textContent).replace(/ ?:$/, '') === label)
}

function valuesOf(label: Element): Element[] {
  const header = label.closest('th')
  if (header) return header.scope === 'row' ? after(header) : columnUnder(header)
  // A label of a form field is what a person types there, not what the page shows.
  if (label instanceof HTMLLabelElement && label.control) return []
  return after(label)
}

/** The next element in reading order: the label's sibling, or the sibling of what holds the label alone. */
function after(label: Element): Element[] {
  for (let element: Element | null = label; element; element = element.parentElement) {
    if (element.nextElementSibling) return [element.nextElementSibling]
    if (normalText(element.parentElement?.textContent ?? '') !== normalText(label.textContent)) return []
  }
  return []
}

function columnUnder(header: Element): Element[] {
  const column = Array.from(header.parentElement?.children ?? []).indexOf(header)
  const rows = header.closest('table')?.querySelectorAll('tbody tr') ?? []
  return Array.from(rows).flatMap((row) => {
    const cell = row.children[column]
    // A cell across columns is a message, such as "Tidak ada data".
    return cell && !cell.hasAttribute('colspan') ? [cell] : []
  })
}

/** NIP as pages write it, `19870315 201001 2 005` among them, brought to eighteen digits. */
function readNip(element: Element): string {
  return normalText(element.textContent).replace(/[\s.:-]/g, '')
}
