import { getRole } from 'dom-accessibility-api'
import { isPersonalLabel } from '#shared/domain/anchor/is-personal-label.ts'
import type { Anchor, AnchorRole } from '#shared/schema/anchor.ts'
import { accessibleName, anchorRoles, findAnchor, matchesOf, sectionsOf } from './anchor.ts'
import { isShown } from './is-shown.ts'
import { normalText } from './normal-text.ts'

/** Why an element cannot be pointed at again tomorrow, on the page of somebody else. */
export type NoAnchor = 'no-role' | 'no-name' | 'hidden' | 'personal' | 'repeated'

export type DescribedAnchor =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly reason: NoAnchor }

/** Rows and cells are of the people listed today. */
const OF_DATA = new Set(['row', 'cell'])
const ROLES: ReadonlySet<string> = new Set(anchorRoles.filter((role) => !OF_DATA.has(role)))
const LONGEST = 300
/** More of the same name than this is a list: which one is meant depends on what is in it. */
const MOST_ALIKE = 5

/** Whether an element has a role that an anchor may have. */
export function hasAnchorRole(element: Element): boolean {
  return ROLES.has(getRole(element) ?? '')
}

/**
 * How an element is named so that `findAnchor` finds it and nothing else: role, name, the nearest section that settles
 * it, and only where labels repeat the how-manieth of how many. Never by a path through the page.
 */
export function describeAnchor(element: Element, root: ParentNode, shown = isShown): DescribedAnchor {
  const role = getRole(element) as AnchorRole
  if (!hasAnchorRole(element)) return { ok: false, reason: 'no-role' }
  if (!shown(element)) return { ok: false, reason: 'hidden' }
  const name = readableName(element)
  if (name === '' || name.length > LONGEST) return { ok: false, reason: 'no-name' }
  if (isPersonalLabel(name)) return { ok: false, reason: 'personal' }

  const sections = sectionsOf(element).filter((each) => !isPersonalLabel(each) && each.length <= LONGEST)
  const ways: Anchor[] = [...sections.map((section) => ({ role, name, section })), { role, name }]
  const sure = ways.find((anchor) => {
    const found = findAnchor(anchor, root, shown)
    return found.ok && found.element === element
  })
  if (sure) return { ok: true, anchor: sure }

  const alike = ways.map((anchor) => ({ anchor, matches: matchesOf(anchor, root, shown) }))
  const [fewest] = alike.toSorted((one, other) => one.matches.length - other.matches.length)
  if (!fewest || fewest.matches.length > MOST_ALIKE || isInList(element)) {
    return { ok: false, reason: 'repeated' }
  }
  const nth = fewest.matches.indexOf(element) + 1
  return { ok: true, anchor: { ...fewest.anchor, nth, of: fewest.matches.length } }
}

/** The name with the blanks that a person sees, where the text of the element is all of it. */
function readableName(element: Element): string {
  const [name, text] = [accessibleName(element), normalText(element.textContent)]
  return name.replaceAll(' ', '') === text.replaceAll(' ', '') ? text : name
}

function isInList(element: Element): boolean {
  return element.closest('tr, li, [role="row"], [role="listitem"]') !== null
}
