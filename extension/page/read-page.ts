import type { Portal, PortalPage } from '#shared/schema/portal.ts'
import { findAnchor } from './anchor.ts'
import { findPage } from './find-page.ts'
import { isShown } from './is-shown.ts'
import { type ReadSubject, readSubject } from './read-subject.ts'

export type PageReading =
  /** Not a page that the pack knows. */
  | { readonly kind: 'unknown' }
  /** The address says so already, the page does not show it yet: what is on screen may be of another person. */
  | { readonly kind: 'loading'; readonly page: PortalPage }
  | { readonly kind: 'shown'; readonly page: PortalPage; readonly subject: ReadSubject }

/**
 * What page is open and whose it is. Address and screen must agree: single-page applications change the address
 * before the content, and for that while the person shown is not the person meant.
 */
export function readPage(
  portal: Portal,
  { pathname, root, shown = isShown }: { pathname: string; root: Document; shown?: typeof isShown },
): PageReading {
  const address = findPage(portal.pages, pathname)
  if (!address) return { kind: 'unknown' }
  const { page, params } = address
  if (!findAnchor(page.landmark, root, shown).ok) return { kind: 'loading', page }
  const labels = page.subjects.filter(({ kind }) => kind === 'nip').map(({ label }) => label)
  const subject = readSubject(labels, root, shown)
  if (params.nip !== undefined && !(subject.ok && subject.nip === params.nip)) {
    // Two persons on the page stay two persons, however long one waits.
    return !subject.ok && subject.reason === 'several'
      ? { kind: 'shown', page, subject }
      : { kind: 'loading', page }
  }
  return { kind: 'shown', page, subject }
}
