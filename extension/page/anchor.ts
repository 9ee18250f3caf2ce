import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import type { Anchor, AnchorRole } from '#shared/schema/portal.ts'
import { isShown } from './is-shown.ts'
import { normalText } from './normal-text.ts'

export type FoundAnchor =
  | { readonly ok: true; readonly element: Element }
  | { readonly ok: false; readonly reason: 'absent' | 'ambiguous' }

/** Where an element of a role can be at all: a cheap first sieve, so that names are computed for few. */
const SIEVE: Record<AnchorRole, string> = {
  button: 'button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]',
  link: 'a[href], area[href]',
  textbox: 'input, textarea',
  searchbox: 'input[type=search]',
  combobox: 'select, input[list]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  tab: '',
  heading: 'h1, h2, h3, h4, h5, h6',
  table: 'table',
  region: 'section',
  dialog: 'dialog',
  row: 'tr',
  cell: 'td',
}

const SECTIONS = new Set([
  'region',
  'dialog',
  'alertdialog',
  'table',
  'form',
  'search',
  'group',
  'tabpanel',
  'main',
])

/**
 * The one control that an anchor means, named as assistive technology names it. Not exactly one visible match is
 * "not found": nothing is guessed. `nth` (counted from 1) tells apart labels that a page really repeats.
 */
export function findAnchor(anchor: Anchor, root: ParentNode, shown = isShown): FoundAnchor {
  const matches = candidates(anchor.role, root).filter(
    (element) =>
      getRole(element) === anchor.role &&
      shown(element) &&
      accessibleName(element) === normalText(anchor.name) &&
      (anchor.selected === undefined || isSelected(element) === anchor.selected) &&
      (anchor.section === undefined || liesIn(element, anchor.section)),
  )
  if (anchor.nth !== undefined) {
    const element = matches[anchor.nth - 1]
    return element ? { ok: true, element } : { ok: false, reason: 'absent' }
  }
  const [element, ...others] = matches
  if (!element) return { ok: false, reason: 'absent' }
  return others.length === 0 ? { ok: true, element } : { ok: false, reason: 'ambiguous' }
}

function candidates(role: AnchorRole, root: ParentNode): Element[] {
  const byRole = `[role~="${role}"]`
  return [...root.querySelectorAll(SIEVE[role] ? `${SIEVE[role]}, ${byRole}` : byRole)]
}

function liesIn(element: Element, section: string): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (SECTIONS.has(getRole(above) ?? '') && accessibleName(above) === normalText(section)) return true
  }
  return false
}

function isSelected(element: Element): boolean {
  return element.getAttribute('aria-selected') === 'true'
}

function accessibleName(element: Element): string {
  return normalText(computeAccessibleName(element))
}
