import type { Anchor } from '#shared/schema/anchor.ts'
import type { OfficeAnchor } from '#shared/schema/office-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'

/** What the office pointed out, and what the pack said in its place then. */
export interface PointedAnchor extends Pick<OfficeAnchor, 'portal' | 'page' | 'anchor'> {
  readonly points: Anchor
  readonly instead: Anchor | undefined
}

/** The pack with the anchors that the office pointed out, where the pack still says what it said then. */
export function withOfficeAnchors(portal: Portal, pointed: readonly PointedAnchor[]): Portal {
  const pages = portal.pages.map((page) => {
    const own = pointed.filter(
      (each) =>
        each.portal === portal.id &&
        each.page === page.id &&
        isSameAnchor(each.instead, page.anchors[each.anchor]),
    )
    const added = Object.fromEntries(own.map(({ anchor, points }) => [anchor, points]))
    return own.length === 0 ? page : { ...page, anchors: { ...page.anchors, ...added } }
  })
  return { ...portal, pages }
}

/** Anchors are read by their schema, which puts their parts in order. */
export function isSameAnchor(one: Anchor | undefined, other: Anchor | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
