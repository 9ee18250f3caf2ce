import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import type { Anchor, AnchorRole } from '#shared/schema/anchor.ts'
import { isShown } from './is-shown.ts'
import { normalText } from './normal-text.ts'
import type { PageIndex } from './page-index.ts'

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

/** The roles that an anchor may have. */
export const anchorRoles = Object.keys(SIEVE) as readonly AnchorRole[]

/**
 * The one control that an anchor means, named as assistive technology names it. Not exactly one visible match is
 * "not found": nothing is guessed. `nth` (counted from 1) tells apart labels that a page really repeats; where the
 * anchor says `of` how many there are, another number of them is not found either.
 */
export function findAnchor(anchor: Anchor, root: ParentNode | PageIndex, shown = isShown): FoundAnchor {
  const { nth = 1, of = anchor.nth ?? 1 } = anchor
  const matches = matchesOf(anchor, root, shown)
  const element = matches[nth - 1]
  const isOpenEnded = anchor.nth !== undefined && anchor.of === undefined
  if (!element || matches.length < of) return { ok: false, reason: 'absent' }
  return isOpenEnded || matches.length === of ? { ok: true, element } : { ok: false, reason: 'ambiguous' }
}

/** All visible controls that fit, in the order of the page, `nth` and `of` aside. */
export function matchesOf(anchor: Anchor, root: ParentNode | PageIndex, shown = isShown): Element[] {
  return candidates(anchor.role, root).filter(
    (element) =>
      getRole(element) === anchor.role &&
      shown(element) &&
      isCalled(accessibleName(element), anchor.name) &&
      (anchor.selected === undefined || isSelected(element) === anchor.selected) &&
      (anchor.section === undefined || liesIn(element, anchor.section)),
  )
}

function candidates(role: AnchorRole, root: ParentNode | PageIndex): Element[] {
  const byRole = `[role~="${role}"]`
  return [...root.querySelectorAll(SIEVE[role] ? `${SIEVE[role]}, ${byRole}` : byRole)]
}

function liesIn(element: Element, section: string): boolean {
  return sectionsOf(element).some((each) => isCalled(each, section))
}

/** Names of the regions, dialogs and tables that an element lies in, the nearest first. */
export function sectionsOf(element: Element): string[] {
  const names: string[] = []
  for (let above = element.parentElement; above; above = above.parentElement) {
    const name = SECTIONS.has(getRole(above) ?? '') ? accessibleName(above) : ''
    if (name) names.push(name)
  }
  return names
}

function isSelected(element: Element): boolean {
  return element.getAttribute('aria-selected') === 'true'
}

/** Blanks aside: where words lie in elements of their own, the library joins them without one. */
function isCalled(name: string, wanted: string): boolean {
  return name.replace(/\s/g, '') === wanted.replace(/\s/g, '')
}

export function accessibleName(element: Element): string {
  return normalText(computeAccessibleName(element))
}
