import type { Portal, PortalPage } from '#shared/schema/portal.ts'
import { findAnchor } from './anchor.ts'
import { findPage } from './find-page.ts'
import { isShown } from './is-shown.ts'
import type { PageIndex } from './page-index.ts'
import { type ReadSubject, readSubject } from './read-subject.ts'

export type PageState = PortalPage['states'][number]

export type PageReading =
  /** Not a page that the pack knows. */
  | { readonly kind: 'unknown' }
  /** The office has switched the guide off here. */
  | { readonly kind: 'off'; readonly reason: string }
  /** The address says so already, the page does not show it yet: what is on screen may be of another person. */
  | { readonly kind: 'loading'; readonly page: PortalPage }
  | {
      readonly kind: 'shown'
      readonly page: PortalPage
      /** The tab, dialog or list of results that is shown on it, where the pack knows it. */
      readonly state?: PageState
      readonly subject: ReadSubject
    }

/**
 * What page is open and whose it is. Address and screen must agree: single-page applications change the address
 * before the content, and for that while the person shown is not the person meant.
 */
export function readPage(
  portal: Portal,
  {
    pathname,
    root,
    shown = isShown,
  }: { pathname: string; root: Document | PageIndex; shown?: typeof isShown },
): PageReading {
  const address = findPage(portal.pages, pathname)
  if (!address) return { kind: 'unknown' }
  const { page, params } = address
  const reason = portal.off ?? page.off
  if (reason !== undefined) return { kind: 'off', reason }
  if (!findAnchor(page.landmark, root, shown).ok) return { kind: 'loading', page }
  const found = stateOf(page, root, shown)
  const inState = found && nipLabels(found.state)
  const subject =
    found && inState && inState.length > 0
      ? readSubject(inState, found.element, shown)
      : readSubject(nipLabels(page), root, shown)
  const reading = { kind: 'shown', page, ...(found && { state: found.state }), subject } as const
  if (params.nip !== undefined && !(subject.ok && subject.nip === params.nip)) {
    // Two persons on the page stay two persons, however long one waits.
    return !subject.ok && subject.reason === 'several' ? reading : { kind: 'loading', page }
  }
  return reading
}

/** The last of a page's states that is shown: a dialog lies over the tab it was opened from. */
function stateOf(page: PortalPage, root: Document | PageIndex, shown: typeof isShown) {
  for (const state of page.states.toReversed()) {
    const found = findAnchor(state.landmark, root, shown)
    if (found.ok) return { state, element: found.element }
  }
  return undefined
}

function nipLabels({ subjects }: Pick<PortalPage, 'subjects'>): string[] {
  return subjects.filter(({ kind }) => kind === 'nip').map(({ label }) => label)
}
